using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>What a poll and its board have to have in common.</summary>
internal static class PollRules
{
    private static readonly string[] Drawing = ["lottery", "random-ballot"];

    public static ImmutableArray<Conflict> CheckOpening(Poll poll, Board board, ContestRules rules, bool carriesLoads, Stamp stamp)
    {
        var conflicts = ImmutableArray.CreateBuilder<Conflict>();
        if (stamp.As != Role.Facilitator)
        {
            conflicts.Add(new NotAllowed("OpenPoll", Authority.Facilitator));
        }

        if (!rules.Has(poll.Rule))
        {
            conflicts.Add(new UnknownRule(poll.Rule, string.Join(", ", rules.Names)));
        }

        if (poll.TieCommitment is null && (poll.WithoutQuorum == WithoutQuorum.Lottery || poll.Rule.Split(',', StringSplitOptions.TrimEntries).Intersect(Drawing).Any()))
        {
            conflicts.Add(new DrawNotPromised(poll.Rule));
        }

        if (poll.Series is { } series && (!carriesLoads || poll.Rule.Split(',', StringSplitOptions.TrimEntries)[0] != "phragmen"))
        {
            conflicts.Add(new LoadsAreNotCarried(series, poll.Rule));
        }

        conflicts.AddRange(CheckCandidates(poll, board));
        return conflicts.DrainToImmutable();
    }

    /// <summary>A poll that is sealed already is counted again for whoever asks as a facilitator.</summary>
    public static ImmutableArray<Conflict> CheckSettling(PollStatus status, Board board, TieReveal? reveal, Stamp stamp)
    {
        var conflicts = ImmutableArray.CreateBuilder<Conflict>();
        if (stamp.As != Role.Facilitator)
        {
            conflicts.Add(new NotAllowed("SettlePoll", Authority.Facilitator));
        }

        if (!status.IsSealed && stamp.At < status.Poll.Closes && !stamp.HasReason)
        {
            conflicts.Add(new PollIsStillOpen(status.Poll.Id, status.Poll.Closes));
        }

        if (status.Poll.TieCommitment is { } promised && reveal?.Keeps(promised) != true)
        {
            conflicts.Add(new RevealIsWrong(promised.Source));
        }

        if (status.Poll.Cell is { } cell && Withdrawn(status.Poll, board).Length == status.Poll.Candidates.Length)
        {
            conflicts.Add(new NoContest(cell));
        }

        return conflicts.DrainToImmutable();
    }

    /// <summary>
    /// Who of the candidates stands no more: for a cell, who does not claim it while the contest is open, and after it was settled who is off the board; otherwise who is off the board.
    /// </summary>
    public static ImmutableArray<ProposalId> Withdrawn(Poll poll, Board board)
    {
        if (poll.Cell is { } cell && board.ContestAt(cell) is not null)
        {
            ImmutableArray<ProposalId> standing = board.ClaimantsOf(cell);
            return [.. poll.Candidates.Where(id => !standing.Contains(id))];
        }

        return [.. poll.Candidates.Where(id => board.Find(id)?.State != ProposalState.OnBoard)];
    }

    /// <summary>Whether a verdict says who gets the cell.</summary>
    public static bool Decides(Verdict verdict) => !verdict.Winners.IsEmpty && !verdict.Steps.Any(step => step is RevoteNeeded);

    private static IEnumerable<Conflict> CheckCandidates(Poll poll, Board board)
    {
        if (poll.Cell is not { } cell)
        {
            return poll.Candidates.Where(id => board.Find(id) is null).Select(id => new UnknownProposal(id));
        }

        if (board.ContestAt(cell) is null)
        {
            return [new NoContest(cell)];
        }

        ImmutableArray<ProposalId> standing = board.ClaimantsOf(cell);
        bool isSame = poll.RevoteOf is null ? poll.Candidates.SequenceEqual(standing) : poll.Candidates.All(standing.Contains);
        return isSame ? [] : [new NotTheClaimants(cell)];
    }
}
