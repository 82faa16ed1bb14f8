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
    private readonly List<(int Before, int Round)> payments = [(Empty, 0)];
    private readonly List<Fraction?> exact = [null];
    private readonly Dictionary<int, int> paidNow = [];

    /// <summary>Everybody begins with the same: so many places shared out among all voters.</summary>
    public Purses(ApprovalProfile profile, long places)
    {
        Chain = new RoundChain(places, profile.Weight);
        double each = (double)places / profile.Weight;
        money = new double[profile.Ballots.Length];
        errors = new double[profile.Ballots.Length];
        histories = new int[profile.Ballots.Length];
        money.AsSpan().Fill(each);
        errors.AsSpan().Fill(each * (2 * Bounds.Rounding));
    }

    /// <summary>The prices paid so far; the given value is what each began with.</summary>
    public RoundChain Chain { get; }

    public double MoneyOf(int ballot) => money[ballot];

    public double ErrorOf(int ballot) => errors[ballot];

    /// <summary>What a voter has left, exactly.</summary>
    public Fraction ExactMoneyOf(int ballot) => histories[ballot] == Empty ? 0 : ExactOf(histories[ballot]);

    /// <summary>Adds what so many such voters have, as factors of the chain's values.</summary>
    public void AddMoney(int ballot, long times, long[] factors)
    {
        for (int history = histories[ballot]; history != Empty; history = payments[history].Before)
        {
            factors[payments[history].Round] += history == 0 ? times : -times;
        }
    }

    /// <summary>Begins a round of payments.</summary>
    public void BeginRound() => paidNow.Clear();

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
        if (!paidNow.TryGetValue(histories[ballot], out int history))
        {
            history = payments.Count;
            payments.Add((histories[ballot], round));
            exact.Add(null);
            paidNow.Add(histories[ballot], history);
        }

        histories[ballot] = history;
    }

    private Fraction ExactOf(int history) => exact[history] ??= history == 0
        ? Chain.ValueOf(0)
        : ExactOf(payments[history].Before) - Chain.ValueOf(payments[history].Round);
}
