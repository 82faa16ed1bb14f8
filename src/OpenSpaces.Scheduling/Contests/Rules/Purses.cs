namespace OpenSpaces.Scheduling;

/// <summary>
/// What each voter has left to pay with (equal shares): rounded, with the most it can be off, and beside it which prices were paid, of which the exact sum is made where it is needed.
/// </summary>
/// <remarks>Voters who paid the same prices share a history, so that many of one camp cost no more than one.</remarks>
internal sealed class Purses
{
    /// <summary>The history of who has nothing left.</summary>
    private const int Empty = -1;

    private readonly double[] money;
    private readonly double[] errors;
    private readonly int[] histories;
    private readonly List<Payment> payments = [new(Empty, 0, 0, 0)];
    private readonly Dictionary<int, Fraction> exact = [];

    /// <summary>Everybody begins with the same: so many places shared out among all voters.</summary>
    public Purses(ApprovalProfile profile, long places)
    {
        Chain = new RoundChain(places, profile.Weight);
        double each = (double)places / profile.Weight;
        money = new double[profile.Ballots.Length];
        errors = new double[profile.Ballots.Length];
        histories = new int[profile.Ballots.Length];
        money.AsSpan().Fill(each);
        MostError = each * 2 * Bounds.Rounding;
        errors.AsSpan().Fill(MostError);
    }

    /// <summary>The prices paid so far; the given value is what each began with.</summary>
    public RoundChain Chain { get; }

    public ReadOnlySpan<double> Money => money;

    /// <summary>The most by which <see cref="Money"/> is off.</summary>
    public ReadOnlySpan<double> Errors => errors;

    /// <summary>The greatest of <see cref="Errors"/> that there ever was.</summary>
    public double MostError { get; private set; }

    /// <summary>What a voter has paid so far, to be turned into factors later, whatever the voter pays meanwhile.</summary>
    public int HistoryOf(int ballot) => histories[ballot];

    /// <summary>What a voter has left, exactly.</summary>
    public Fraction ExactMoneyOf(int ballot) => histories[ballot] == Empty ? 0 : ExactOf(histories[ballot]);

    /// <summary>Adds what so many voters of a history have, as factors of the chain's values.</summary>
    public void AddMoney(int history, long times, long[] factors)
    {
        for (int at = history; at != Empty; at = payments[at].Before)
        {
            factors[payments[at].Round] += at == 0 ? times : -times;
        }
    }

    /// <summary>A voter pays all.</summary>
    public void Spend(int ballot)
    {
        money[ballot] = 0;
        errors[ballot] = 0;
        histories[ballot] = Empty;
    }

    /// <summary>A voter pays the price of a round, and has something left.</summary>
    public void Pay(int ballot, int round, double price, double error)
    {
        double before = money[ballot];
        money[ballot] = before - price;
        errors[ballot] += error + (before * Bounds.Rounding);
        MostError = Math.Max(MostError, errors[ballot]);
        Payment last = payments[histories[ballot]];
        if (last.NextRound != round)
        {
            payments[histories[ballot]] = last with { NextRound = round, Next = payments.Count };
            payments.Add(new Payment(histories[ballot], round, 0, 0));
        }

        histories[ballot] = payments[histories[ballot]].Next;
    }

    private Fraction ExactOf(int history)
    {
        if (!exact.TryGetValue(history, out Fraction left))
        {
            left = history == 0 ? Chain.ValueOf(0) : ExactOf(payments[history].Before) - Chain.ValueOf(payments[history].Round);
            exact.Add(history, left);
        }

        return left;
    }

    /// <summary>One price more on top of a history; and which history whoever has this one got in the last round that anybody paid with it.</summary>
    private readonly record struct Payment(int Before, int Round, int NextRound, int Next);
}
