namespace OpenSpaces.Scheduling;

/// <summary>A candidate that its supporters can pay for, with the exact price and who of them pays all they have.</summary>
internal sealed class Offer
{
    private readonly ApprovalProfile profile;
    private readonly Purses purses;
    private readonly bool[] isPoor;
    private readonly List<(int History, long Weight)> paid = [];
    private long rich;

    private Offer(ApprovalProfile profile, Purses purses, int candidate, Bounds value)
    {
        this.profile = profile;
        this.purses = purses;
        Candidate = candidate;
        Value = value;
        isPoor = new bool[profile.SupportersOf(candidate).Length];
        rich = profile.SupportOf(candidate);
    }

    public int Candidate { get; }

    public Bounds Value { get; }

    /// <summary>What the rich among the supporters share, when the poor have paid all they have.</summary>
    public RoundForm Price
    {
        get
        {
            int rounds = purses.Chain.Count;
            return new RoundForm(() => Factors(rounds), rich);
        }
    }

    /// <summary>The offer, or null where the supporters have not enough. Whom the bounds leave in doubt, poor or rich, are told apart exactly.</summary>
    public static Offer? Of(ApprovalProfile profile, Purses purses, int candidate, Bounds value)
    {
        var offer = new Offer(profile, purses, candidate, value);
        List<int> doubtful = [];
        ReadOnlySpan<int> supporters = profile.SupportersOf(candidate);
        for (int at = 0; at < supporters.Length; at++)
        {
            double money = purses.Money[supporters[at]];
            double error = purses.Errors[supporters[at]];
            if (money + error < value.Low)
            {
                offer.PayAll(at);
            }
            else if (money - error <= value.High)
            {
                doubtful.Add(at);
            }
        }

        return doubtful.Count == 0 || offer.TellApart(doubtful) ? offer : null;
    }

    /// <summary>Everybody pays, and the price becomes a round of the chain.</summary>
    public int Pay()
    {
        int round = purses.Chain.Add(Price);
        (double price, double error) = Rounded(purses.Chain, round);
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
    private bool TellApart(List<int> doubtful)
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
                    PayAll(at);
                }
            }

            if (equals.Key == price || rich == 0)
            {
                return rich > 0;
            }
        }

        return true;
    }

    private void PayAll(int at)
    {
        int ballot = profile.SupportersOf(Candidate)[at];
        isPoor[at] = true;
        rich -= profile.Weights[ballot];
        paid.Add((purses.HistoryOf(ballot), profile.Weights[ballot]));
    }

    /// <summary>What the poor have paid is taken off; histories stay, whatever was paid since.</summary>
    private long[] Factors(int rounds)
    {
        long[] factors = new long[rounds];
        foreach ((int history, long weight) in paid)
        {
            purses.AddMoney(history, -weight, factors);
        }

        return factors;
    }

    /// <summary>The middle of the bounds where they are narrow, else what the exact price rounds to, so that errors do not feed on each other.</summary>
    private (double Price, double Error) Rounded(RoundChain chain, int round)
    {
        if (Value.Error <= Value.Middle * 1e-9)
        {
            return (Value.Middle, Value.Error);
        }

        double exact = chain.RoundedValueOf(round);
        return (exact, exact * Bounds.Rounding);
    }
}
