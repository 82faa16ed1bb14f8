namespace OpenSpaces.Scheduling;

/// <summary>A candidate that its supporters can pay for, with the exact price and who of them pays all they have.</summary>
internal sealed class Offer
{
    private readonly ApprovalProfile profile;
    private readonly bool[] isPoor;
    private readonly long[] factors;
    private long rich;

    private Offer(ApprovalProfile profile, Purses purses, int candidate, Bounds value)
    {
        this.profile = profile;
        Candidate = candidate;
        Value = value;
        isPoor = new bool[profile.SupportersOf(candidate).Length];
        factors = new long[purses.Chain.Count];
        rich = profile.SupportOf(candidate);
    }

    public int Candidate { get; }

    public Bounds Value { get; }

    /// <summary>What the rich among the supporters share, when the poor have paid all they have.</summary>
    public RoundForm Price => new(factors, rich);

    /// <summary>The offer, or null where the supporters have not enough. Whom the bounds leave in doubt, poor or rich, are told apart exactly.</summary>
    public static Offer? Of(ApprovalProfile profile, Purses purses, int candidate, Bounds value)
    {
        var offer = new Offer(profile, purses, candidate, value);
        List<int> doubtful = [];
        ReadOnlySpan<int> supporters = profile.SupportersOf(candidate);
        for (int at = 0; at < supporters.Length; at++)
        {
            double money = purses.MoneyOf(supporters[at]);
            double error = purses.ErrorOf(supporters[at]);
            if (money + error < value.Low)
            {
                offer.PayAll(purses, at);
            }
            else if (money - error <= value.High)
            {
                doubtful.Add(at);
            }
        }

        return doubtful.Count == 0 || offer.TellApart(purses, doubtful) ? offer : null;
    }

    /// <summary>Everybody pays, and the price becomes a round of the chain.</summary>
    public int Pay(Purses purses)
    {
        int round = purses.Chain.Add(Price);
        (double price, double error) = Rounded(purses.Chain, round);
        purses.BeginRound();
        ReadOnlySpan<int> supporters = profile.SupportersOf(Candidate);
        for (int at = 0; at < supporters.Length; at++)
        {
            if (isPoor[at])
            {
                purses.Spend(supporters[at]);
            }
            else
            {
                purses.Pay(supporters[at], round, price, error);
            }
        }

        return round;
    }

    /// <summary>Those with less than the others would have to pay are poor, the poorest first; false where nobody is left to pay the rest.</summary>
    private bool TellApart(Purses purses, List<int> doubtful)
    {
        int[] supporters = profile.SupportersOf(Candidate).ToArray();
        foreach (IGrouping<Fraction, int> equals in doubtful.GroupBy(at => purses.ExactMoneyOf(supporters[at])).OrderBy(equals => equals.Key))
        {
            Fraction price = purses.Chain.ValueOf(Price);
            if (equals.Key > price)
            {
                return true;
            }

            foreach (int at in equals)
            {
                if (equals.Key == price)
                {
                    // Pays the price and all it has: nothing is left, and the price stays what it is.
                    isPoor[at] = true;
                }
                else
                {
                    PayAll(purses, at);
                }
            }

            if (equals.Key == price || rich == 0)
            {
                return rich > 0;
            }
        }

        return true;
    }

    private void PayAll(Purses purses, int at)
    {
        int ballot = profile.SupportersOf(Candidate)[at];
        isPoor[at] = true;
        rich -= profile.Weights[ballot];
        purses.AddMoney(ballot, -profile.Weights[ballot], factors);
    }

    /// <summary>The middle of the bounds where they are narrow, else what the exact price rounds to, so that errors do not feed on each other.</summary>
    private (double Price, double Error) Rounded(RoundChain chain, int round)
    {
        if (Value.Error <= Value.Middle * (4096 * Bounds.Rounding))
        {
            return (Value.Middle, Value.Error);
        }

        double exact = chain.ValueOf(round).ToDouble();
        return (exact, exact * Bounds.Rounding);
    }
}
