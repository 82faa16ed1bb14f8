using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>What a ballot adds to each candidate's running tally.</summary>
internal sealed class BallotSupport(Poll poll)
{
    private readonly Dictionary<ProposalId, int> columns = poll.Candidates.Select((candidate, column) => (candidate, column)).ToDictionary(pair => pair.candidate, pair => pair.column);

    /// <param name="totals">A total for each candidate, in the order they asked.</param>
    /// <param name="ballot">A ballot of the poll's form.</param>
    /// <param name="weight">How often it counts; negative to take it out again.</param>
    public void Add(long[] totals, Ballot ballot, long weight)
    {
        ImmutableArray<Mark> marks = ballot.Marks;
        int best = poll.Form.Kind == BallotKind.Ranked && !marks.IsEmpty ? marks.Min(mark => mark.Amount) : 0;
        foreach (Mark mark in marks)
        {
            totals[columns[mark.Candidate]] += best == 0 ? mark.Amount * weight : mark.Amount == best ? weight : 0;
        }
    }
}
