using System.Collections.Immutable;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>What is unwise about where sessions stand: a rule a method.</summary>
internal sealed class PlacementInspection(Board board, Instant now, BoardSurroundings around)
{
    private readonly ImmutableArray<PostedProposal> sessions = [.. board.Placed.Where(session => session.IntervalOn(board.Grid).End > now)];

    /// <summary>People vote with their feet, so a full room refuses nobody; it is only unwise.</summary>
    public IEnumerable<Warning> OverCapacity() =>
        from session in sessions
        let expected = Math.Max(session.Proposal.SeatsExpected ?? 0, InterestIn(session))
        let seats = board.Grid.FindRoom(session.Cells[0].Room)?.Seats
        where expected > seats
        select new OverCapacity(session.Id, session.Cells[0], seats.Value, expected);

    public IEnumerable<Warning> FeaturesMissing() =>
        from session in sessions
        let room = board.Grid.FindRoom(session.Cells[0].Room)
        where room is not null && !room.Has(session.Proposal.FeaturesNeeded)
        select new FeatureMissing(session.Id, session.Cells[0], [.. session.Proposal.FeaturesNeeded.Where(feature => !room.Has([feature]))]);

    /// <summary>The end of one may be the start of the other.</summary>
    public IEnumerable<Warning> HostsAtProgramme()
    {
        ILookup<PersonId, ProgrammeDuty> duties = around.Programme.ToLookup(duty => duty.Person);
        return from session in sessions
               let interval = session.IntervalOn(board.Grid)
               from host in session.Proposal.Hosts
               from duty in duties[host]
               where Overlap(interval, duty.At)
               select new HostAtProgramme(session.Id, session.Cells[0], host, duty.Title, duty.At);
    }

    public IEnumerable<Warning> ImpossibleTimes() =>
        from session in sessions
        from cell in session.Cells
        where session.Proposal.Times.Impossible.Contains(cell.TimeSlot)
        select new ImpossibleTime(session.Id, cell);

    public IEnumerable<Warning> ClosedCellsOccupied()
    {
        var closed = board.Closures.Select(closure => closure.Cell).ToHashSet();
        return from session in sessions
               from cell in session.Cells
               where closed.Contains(cell)
               select new ClosedCellOccupied(session.Id, cell);
    }

    /// <summary>A repeat is for those who could not come to the first; in parallel it serves nobody.</summary>
    public IEnumerable<Warning> SameTopics() =>
        from topic in sessions.GroupBy(TopicOf)
        let together = topic.ToList()
        from i in Enumerable.Range(0, together.Count)
        from other in together.Skip(i + 1)
        where Overlap(together[i].IntervalOn(board.Grid), other.IntervalOn(board.Grid))
        select new SameTopicTwiceAtOnce(together[i].Id, other.Id, other.Cells[0].TimeSlot);

    public IEnumerable<Warning> WithoutHosts() =>
        from session in sessions
        where session.Proposal.IsSuggestion
        let start = session.IntervalOn(board.Grid).Start
        select start - now <= around.TimeToFindHost
            ? (Warning)new StillNoHost(session.Id, session.Cells[0], start)
            : new SuggestionPlaced(session.Id, session.Cells[0]);

    /// <summary>
    /// Who wanted what was merged into it comes too. The same people may stand behind both, so the counts are not added: at least as many come as were counted for the one
    /// that most want.
    /// </summary>
    private int InterestIn(PostedProposal session) => session.MergedFrom
        .Select(merged => InterestIn(board.Find(merged.Proposal)!))
        .Append(around.Interest.GetValueOrDefault(session.Id))
        .Max();

    /// <summary>A repeat of a repeat is of the first session's topic. What was repeated was posted before, so this ends.</summary>
    private ProposalId TopicOf(PostedProposal session)
    {
        while (session.RepeatOf is { } first && board.Find(first) is { } earlier)
        {
            session = earlier;
        }

        return session.Id;
    }

    private static bool Overlap(Interval session, Interval other) =>
        (!other.HasEnd || session.Start < other.End) && (!other.HasStart || other.Start < session.End);
}
