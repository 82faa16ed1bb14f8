namespace OpenSpaces.Scheduling;

/// <summary>Buys one candidate after the other, each time whose supporters need to pay least at most (equal shares).</summary>
internal sealed class Buying(ApprovalProfile profile, Purses purses)
{
    private readonly double[] prices = [.. Enumerable.Range(0, profile.Candidates.Length).Select(candidate => 1.0 / profile.SupportOf(candidate))];

    public void Fill(Selection selection)
    {
        if (profile.Weight == 0)
        {
            return;
        }

        var contenders = new Contenders(selection.Supported.Select(candidate => (candidate, prices[candidate] * (1 - (4 * Bounds.Rounding)))));
        while (!selection.IsOver && contenders.TakeNearest(Measure) is { Count: > 0 } nearest)
        {
            List<Offer> offers = [.. nearest.Select(near => Offer.Of(profile, purses, near.Candidate, near.Value)).OfType<Offer>()];
            List<int> least = Least(offers);
            int picked = -1;
            if (least.Count > 0 && selection.TryPick(least, out picked))
            {
                Offer bought = offers.Find(offer => offer.Candidate == picked)!;
                int round = bought.Pay(purses);
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
            int sign = best is null ? -1 : offers.Count == 1 ? 0 : purses.Chain.Compare(offer.Price, best);
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
    /// nobody is left to take out.
    /// </summary>
    private Bounds Measure(int candidate)
    {
        ReadOnlySpan<int> supporters = profile.SupportersOf(candidate);
        double price = prices[candidate];
        for (int poor = -1; ;)
        {
            int poorNow = 0;
            double paid = 0;
            double rich = 0;
            foreach (int ballot in supporters)
            {
                double weight = profile.RoundedWeights[ballot];
                if (purses.MoneyOf(ballot) < price)
                {
                    paid += weight * purses.MoneyOf(ballot);
                    poorNow++;
                }
                else
                {
                    rich += weight;
                }
            }

            if (poorNow == supporters.Length || poorNow == poor)
            {
                break;
            }

            poor = poorNow;
            price = Math.Max(price, (1 - paid) / rich);
        }

        Bounds value = Certain(supporters, price);
        prices[candidate] = double.IsPositiveInfinity(value.Low) ? price : Math.Max(prices[candidate], value.Low);
        return value;
    }

    /// <summary>
    /// Bounds of the price. Who has nearly as much as the price may be poor or rich: the price is least if they pay it, and most if they pay all they have for certain.
    /// </summary>
    private Bounds Certain(ReadOnlySpan<int> supporters, double price)
    {
        (double below, double above) = (price * (1 - 1e-9), price * (1 + 1e-9));
        double paid = 0;
        double paidError = 0;
        double near = 0;
        double nearPaid = 0;
        double nearError = 0;
        double rich = 0;
        double most = 0;
        foreach (int ballot in supporters)
        {
            double weight = profile.RoundedWeights[ballot];
            double money = purses.MoneyOf(ballot);
            if (money < below)
            {
                paid += weight * money;
                paidError += weight * purses.ErrorOf(ballot);
            }
            else if (money <= above)
            {
                near += weight;
                nearPaid += weight * money;
                nearError += weight * purses.ErrorOf(ballot);
            }
            else
            {
                rich += weight;
            }

            most = Math.Max(most, money + purses.ErrorOf(ballot));
        }

        double slack = Bounds.ErrorOfSum(supporters.Length, 1);
        double error = paidError + (2 * slack);
        if (rich == 0 && paid + nearPaid + nearError + error < 1)
        {
            return Bounds.Never;
        }

        double low = near + rich == 0 ? 0 : (1 - paid - error) / (near + rich);
        double high = rich == 0 ? most : near == 0 ? (1 - paid + error) / rich : Math.Max(above, (1 - paid - nearPaid + nearError + error) / rich);
        return new Bounds(low * (1 - slack), high * (1 + slack));
    }
}
