using System.Numerics;

namespace OpenSpaces.Scheduling;

/// <summary>Sequential proportional approval voting (Thiele, 1895): each place goes to who adds most, where a supporter's n-th place counts 1/n.</summary>
internal sealed class SequentialPavRule
{
    public const string Name = "pav";

    private readonly ApprovalProfile profile;
    private readonly int[] served;
    private readonly double[] worth;

    private SequentialPavRule(ApprovalProfile profile)
    {
        this.profile = profile;
        served = new int[profile.Ballots.Length];
        worth = [.. profile.RoundedWeights];
    }

    public static Verdict Resolve(ContestCount count)
    {
        var selection = new Selection(count);
        new SequentialPavRule(selection.Profile).Fill(selection);
        return selection.ToVerdict(Name, fills: true);
    }

    private void Fill(Selection selection)
    {
        var contenders = new Contenders(selection.Supported.Select(candidate => (candidate, -profile.SupportOf(candidate) * (1 + (4 * Bounds.Rounding)))));
        while (!selection.IsOver && contenders.TakeNearest((candidate, _) => Loss(candidate)) is { Count: > 0 } nearest)
        {
            List<(int Candidate, Fraction Gain)> gains = [.. nearest.Select(near => (near.Candidate, Gain(near.Candidate)))];
            Fraction most = gains.Max(gain => gain.Gain);
            if (selection.TryPick([.. gains.Where(gain => gain.Gain == most).Select(gain => gain.Candidate)], out int picked))
            {
                Serve(picked);
                selection.Choose(picked, new Added(selection.IdOf(picked), most));
                foreach ((int candidate, Bounds value) in nearest.Where(near => near.Candidate != picked))
                {
                    contenders.PutBack(candidate, value);
                }
            }
        }
    }

    /// <summary>The gain, below 0: gains only fall, so this only rises.</summary>
    private Bounds Loss(int candidate)
    {
        ReadOnlySpan<int> supporters = profile.SupportersOf(candidate);
        double gain = Gathered.Sum(worth, supporters);
        return Bounds.Around(-gain, Bounds.ErrorOfSum(supporters.Length, gain));
    }

    /// <summary>Exact: the weights of those who have as many places already, over the least number that all these can be divided into.</summary>
    private Fraction Gain(int candidate)
    {
        ReadOnlySpan<int> supporters = profile.SupportersOf(candidate);
        var weights = new List<long>();
        foreach (int ballot in supporters)
        {
            while (weights.Count <= served[ballot])
            {
                weights.Add(0);
            }

            weights[served[ballot]] += profile.Weights[ballot];
        }

        BigInteger common = BigInteger.One;
        for (int share = 2; share <= weights.Count; share++)
        {
            common *= share / BigInteger.GreatestCommonDivisor(common, share);
        }

        BigInteger sum = BigInteger.Zero;
        for (int share = 1; share <= weights.Count; share++)
        {
            sum += common / share * weights[share - 1];
        }

        return new Fraction(sum, common);
    }

    private void Serve(int candidate)
    {
        foreach (int ballot in profile.SupportersOf(candidate))
        {
            served[ballot]++;
            worth[ballot] = profile.RoundedWeights[ballot] / (1 + served[ballot]);
        }
    }
}
