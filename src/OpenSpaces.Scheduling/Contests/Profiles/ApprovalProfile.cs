using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>Who approves of whom, both ways, as rows without gaps: a ballot approves of a candidate by a mark above 0.</summary>
/// <remarks>Immutable, and safe to read from several threads. Candidates and ballots go by their index here.</remarks>
internal sealed class ApprovalProfile
{
    private readonly SparseRows byBallot;
    private readonly SparseRows byCandidate;
    private readonly long[] weights;
    private readonly long[] support;

    private ApprovalProfile(ImmutableArray<ProposalId> candidates, ImmutableArray<CountedBallot> ballots, SparseRows byBallot)
    {
        Candidates = candidates;
        Ballots = ballots;
        this.byBallot = byBallot;
        byCandidate = byBallot.Transpose(candidates.Length);
        weights = new long[ballots.Length];
        RoundedWeights = new double[ballots.Length];
        support = new long[candidates.Length];
        for (int ballot = 0; ballot < weights.Length; ballot++)
        {
            weights[ballot] = ballots[ballot].Weight;
            RoundedWeights[ballot] = weights[ballot];
            Weight += weights[ballot];
            IsUnweighted &= weights[ballot] == 1;
            HasLoads |= !ballots[ballot].Load.Numerator.IsZero;
            foreach (int candidate in byBallot[ballot])
            {
                support[candidate] += weights[ballot];
            }
        }
    }

    /// <summary>Who stands, in the order they asked.</summary>
    public ImmutableArray<ProposalId> Candidates { get; }

    /// <summary>The lines of the multiset.</summary>
    public ImmutableArray<CountedBallot> Ballots { get; }

    /// <summary>The weight of all ballots, those that approve of nobody too.</summary>
    public long Weight { get; }

    /// <summary>Whether every line is of weight 1.</summary>
    public bool IsUnweighted { get; } = true;

    /// <summary>Whether anybody carries a load from before.</summary>
    public bool HasLoads { get; }

    /// <summary>The weights of the lines.</summary>
    public ReadOnlySpan<long> Weights => weights;

    /// <summary>The same, rounded: for bounds, never to decide.</summary>
    public double[] RoundedWeights { get; }

    public static ApprovalProfile Of(ImmutableArray<ProposalId> standing, ImmutableArray<CountedBallot> ballots)
    {
        var indexes = new Dictionary<string, int>(standing.Length, StringComparer.Ordinal);
        foreach (ProposalId id in standing)
        {
            indexes.Add(id.Value, indexes.Count);
        }

        var rows = new SparseRows(ballots.Length, ballots.Sum(counted => counted.Ballot.Marks.Length));
        foreach (CountedBallot counted in ballots)
        {
            foreach (Mark mark in counted.Ballot.Marks)
            {
                if (mark.Amount > 0 && indexes.TryGetValue(mark.Candidate.Value, out int index))
                {
                    rows.Add(index);
                }
            }

            rows.EndRow();
        }

        return new ApprovalProfile(standing, ballots, rows);
    }

    /// <summary>Whom a ballot approves of.</summary>
    public ReadOnlySpan<int> ApprovedBy(int ballot) => byBallot[ballot];

    /// <summary>Which ballots approve of a candidate, in their order.</summary>
    public ReadOnlySpan<int> SupportersOf(int candidate) => byCandidate[candidate];

    /// <summary>The weight of the ballots that approve of a candidate.</summary>
    public long SupportOf(int candidate) => support[candidate];
}
