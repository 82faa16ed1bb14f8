namespace OpenSpaces.Scheduling;

/// <summary>Buys one candidate after the other, each time whose supporters need to pay least at most (equal shares).</summary>
internal sealed class Buying(ApprovalProfile profile, Purses purses)
{
    private readonly Wallets wallets = new(profile, purses);
    private readonly double[] prices = [.. Enumerable.Range(0, profile.Candidates.Length).Select(candidate => (1 - (4 * Bounds.Rounding)) / profile.SupportOf(candidate))];

    public void Fill(Selection selection)
    {
        if (profile.Weight == 0)
        {
            return;
        }

        var contenders = new Contenders(selection.Supported.Select(candidate => (candidate, prices[candidate])));
        while (!selection.IsOver && contenders.TakeNearest(Measure) is { Count: > 0 } nearest)
        {
            List<Offer> offers = [.. nearest.Select(near => Offer.Of(profile, purses, near.Candidate, near.Value)).OfType<Offer>()];
            List<int> least = Least(offers);
            int picked = -1;
            if (least.Count > 0 && selection.TryPick(least, out picked))
            {
                Offer bought = offers.Find(offer => offer.Candidate == picked)!;
                int round = bought.Pay();
                selection.Choose(picked, new Bought(selection.IdOf(picked), new LateFraction(() => purses.Chain.ValueOf(round))));
            }

            foreach (Offer offer in offers.Where(offer => offer.Candidate != picked))
            {
                contenders.PutBack(offer.Candidate, offer.Value);
            }
        }
    }

    private List<int> Least(List<Offer> offers)
    {
        List<int> least = [];
        RoundForm? best = null;
        foreach (Offer offer in offers)
        {
            int sign = best is null ? -1 : purses.Chain.Compare(offer.Price, best);
            if (sign < 0)
            {
                least.Clear();
                best = offer.Price;
            }

            if (sign <= 0)
            {
                least.Add(offer.Candidate);
            }
        }

        return least;
    }

    /// <summary>
    /// The price at which supporters, each paying it or all they have, pay 1 together. It begins with the last price, which is never too high, and takes out who has less until
    /// nobody is left to take out, or until it is above what another asks for.
    /// </summary>
    private Bounds Measure(int candidate, double least)
    {
        wallets.Fill(candidate);
        double price = prices[candidate];
        (double paid, double rich) = wallets.Split(price);
        for (double before = double.PositiveInfinity; rich > 0 && rich < before;)
        {
            double low = (1 - paid - wallets.GreatError) / rich * (1 - wallets.GreatError);
            if (low > least)
            {
                prices[candidate] = low;
                return new Bounds(low, double.PositiveInfinity);
            }

            before = rich;
            price = Math.Max(price, (1 - paid) / rich);
            (paid, rich) = wallets.Split(price);
        }

        Bounds value = Certain(price, 1e-9);
        prices[candidate] = double.IsPositiveInfinity(value.Low) ? price : Math.Max(prices[candidate], value.Low);
        return value;
    }

    /// <summary>
    /// Bounds of the price. If all who have not less than a price paid it and the others paid all, that would be enough at the upper bound and not at the lower; who has about the
    /// price, by the margin, is poor for one and rich for the other. Where that is not certain the margin was too narrow.
    /// </summary>
    private Bounds Certain(double price, double margin)
    {
        (double below, double above) = (price * (1 - margin), price * (1 + margin));
        (double poor, double notPoor) = wallets.Split(below);
        (double notRich, double rich) = wallets.Split(above);
        (double error, double most) = wallets.Doubts();
        if (rich == 0 && notRich + error < 1)
        {
            return Bounds.Never;
        }

        double slack = error + Bounds.Rounding;
        double low = notPoor == 0 ? 0 : (1 - poor - error) / notPoor * (1 - slack);
        if (notRich + (rich * above) - error < 1)
        {
            // Perhaps they have not enough at all, or the rich few have to pay much for small errors of many poor.
            return rich == 0 || margin > 0.1 ? new Bounds(low, most) : Certain(price, margin * 1000);
        }

        return new Bounds(low, notPoor == rich && low >= below ? Math.Min(above, (1 - poor + error) / rich * (1 + slack)) : above);
    }
}
