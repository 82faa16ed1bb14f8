namespace OpenSpaces.Scheduling;

/// <summary>
/// Loads, while places are given to who makes the least of them (sequential Phragmén). A load is always the value of one of the rounds, or what is left of a purse: so loads are kept
/// rounded, with the round beside, and exact ones are made only where two are too near.
/// </summary>
internal sealed class LoadSharing
{
    private readonly ApprovalProfile profile;
    private readonly RoundChain chain;
    private readonly Purses? purses;
    private readonly double[] weighted;
    private readonly int[] rounds;
    private double error;

    /// <summary>Begins with nobody carrying anything; the chain's given value is 0.</summary>
    public LoadSharing(ApprovalProfile profile, RoundChain chain)
    {
        this.profile = profile;
        this.chain = chain;
        weighted = new double[profile.Ballots.Length];
        rounds = new int[profile.Ballots.Length];
    }

    /// <summary>Begins with what each has left, as a load below 0.</summary>
    public LoadSharing(ApprovalProfile profile, Purses purses)
        : this(profile, purses.Chain)
    {
        this.purses = purses;
        for (int ballot = 0; ballot < weighted.Length; ballot++)
        {
            weighted[ballot] = -profile.RoundedWeights[ballot] * purses.Money[ballot];
            error = Math.Max(error, purses.Errors[ballot]);
        }
    }

    /// <summary>Gives places until all are given, or nobody is left whom anybody supports.</summary>
    public void Fill(Selection selection)
    {
        var contenders = new Contenders(selection.Supported.Except(selection.Chosen).Select(candidate => (candidate, Least(candidate))));
        while (!selection.IsOver && contenders.TakeNearest((candidate, _) => Measure(candidate)) is { Count: > 0 } nearest)
        {
            List<int> least = LeastOf(nearest);
            if (selection.TryPick(least, out int picked))
            {
                int round = Elect(picked);
                selection.Choose(picked, new Elected(selection.IdOf(picked), new LateFraction(() => chain.ValueOf(round))));
                foreach ((int candidate, Bounds value) in nearest)
                {
                    if (candidate != picked)
                    {
                        contenders.PutBack(candidate, value);
                    }
                }
            }
        }
    }

    /// <summary>A bound to begin with: without loads there is no need to look at the supporters.</summary>
    private double Least(int candidate) => purses is null ? (1 - (4 * Bounds.Rounding)) / profile.SupportOf(candidate) : Measure(candidate).Low;

    private List<int> LeastOf(List<(int Candidate, Bounds Value)> nearest)
    {
        if (nearest.Count == 1)
        {
            return [nearest[0].Candidate];
        }

        List<int> least = [];
        RoundForm? best = null;
        foreach ((int candidate, _) in nearest)
        {
            RoundForm form = FormOf(candidate);
            int sign = best is null ? -1 : chain.Compare(form, best);
            if (sign < 0)
            {
                least.Clear();
                best = form;
            }

            if (sign <= 0)
            {
                least.Add(candidate);
            }
        }

        return least;
    }

    /// <summary>What the supporters of a candidate would carry: one more place and all they have, evenly.</summary>
    private Bounds Measure(int candidate)
    {
        ReadOnlySpan<int> supporters = profile.SupportersOf(candidate);
        double sum = Gathered.Sum(weighted, supporters);
        double support = profile.SupportOf(candidate);

        // Loads below 0 sum up to less than 1 in size, or their owners could have bought the candidate.
        double sizes = purses is null ? sum : Math.Abs(sum) + 3;
        return Bounds.Around((1 + sum) / support, error + (Bounds.ErrorOfSum(supporters.Length, 1 + sizes) / support));
    }

    private RoundForm FormOf(int candidate)
    {
        long[] factors = new long[chain.Count];
        foreach (int ballot in profile.SupportersOf(candidate))
        {
            if (rounds[ballot] > 0)
            {
                factors[rounds[ballot]] += profile.Weights[ballot];
            }
            else
            {
                purses?.AddMoney(purses.HistoryOf(ballot), -profile.Weights[ballot], factors);
            }
        }

        return new RoundForm(() => factors, profile.SupportOf(candidate));
    }

    private int Elect(int candidate)
    {
        Bounds load = Measure(candidate);
        int round = chain.Add(FormOf(candidate));
        double rounded = load.Middle;
        error = Math.Max(error, load.Error);
        foreach (int ballot in profile.SupportersOf(candidate))
        {
            weighted[ballot] = profile.RoundedWeights[ballot] * rounded;
            rounds[ballot] = round;
        }

        return round;
    }
}
