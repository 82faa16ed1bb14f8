using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>What a ballot adds to each candidate's running tally (<see cref="RunningTally"/>). For those who write a box of their own.</summary>
/// <remarks>Immutable; safe to call from several threads.</remarks>
public sealed class BallotSupport
{
    private readonly Poll poll;
    private readonly Dictionary<ProposalId, int> columns;

    /// <summary>Looks up where each candidate stands.</summary>
    /// <param name="poll">The poll.</param>
    /// <exception cref="ArgumentNullException"><paramref name="poll"/> is null.</exception>
    public BallotSupport(Poll poll)
    {
        ArgumentNullException.ThrowIfNull(poll);
        this.poll = poll;
        columns = poll.Candidates.Select((candidate, column) => (candidate, column)).ToDictionary(pair => pair.candidate, pair => pair.column);
    }

    /// <summary>Adds what a ballot says to the totals.</summary>
    /// <param name="totals">A total for each candidate, in the order they asked.</param>
    /// <param name="ballot">A ballot of the poll's form.</param>
    /// <param name="weight">How often it counts; negative to take it out again.</param>
    /// <exception cref="ArgumentNullException"><paramref name="ballot"/> is null.</exception>
    public void Add(Span<long> totals, Ballot ballot, long weight)
    {
        ArgumentNullException.ThrowIfNull(ballot);
        ImmutableArray<Mark> marks = ballot.Marks;
        int best = poll.Form.Kind == BallotKind.Ranked && !marks.IsEmpty ? marks.Min(mark => mark.Amount) : 0;
        foreach (Mark mark in marks)
        {
            totals[columns[mark.Candidate]] += best == 0 ? mark.Amount * weight : mark.Amount == best ? weight : 0;
        }
    }
}
