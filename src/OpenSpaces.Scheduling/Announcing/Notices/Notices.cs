using System.Collections.Immutable;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>Finds what people have to be told. Pure functions: the same questions have the same answers.</summary>
public static class Notices
{
    /// <summary>What a change of a session says to people.</summary>
    /// <param name="change">The change.</param>
    /// <returns>The notice.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="change"/> is null.</exception>
    public static Notice Of(SessionChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return change.Kind switch
        {
            SessionChangeKind.Cancelled => new SessionCancelled(change.Before!, change.After),
            SessionChangeKind.MovedInTime => new SessionMovedInTime(change.Before!, change.After),
            SessionChangeKind.MovedInRoom => new SessionMovedInRoom(change.Before!, change.After),
            _ when change.After.Hosts.IsEmpty && change.Before is not { Hosts.IsEmpty: true } => new SuggestionNeedsHost(change.After),
            SessionChangeKind.New when change.IsBackAgain => new SessionIsBack(change.After),
            SessionChangeKind.New => new SessionIsNew(change.After),
            _ when !change.Before!.Hosts.AsSpan().SequenceEqual(change.After.Hosts.AsSpan()) && !change.After.Hosts.IsEmpty => new HostsChanged(change.Before, change.After),
            _ => new SessionRevised(change.Before, change.After),
        };
    }

    /// <summary>The contests that opened and the verdicts that were given in what happened to a board.</summary>
    /// <param name="board">The board after it.</param>
    /// <param name="happened">The events, oldest first.</param>
    /// <returns>A notice for each, in order; what was undone since is told all the same. Of a cell that is gone from the wall, and of a verdict in which nobody stood, nothing is told.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ImmutableArray<Notice> OfContests(Board board, IEnumerable<BoardEvent> happened)
    {
        ArgumentNullException.ThrowIfNull(board);
        ArgumentNullException.ThrowIfNull(happened);
        var notices = ImmutableArray.CreateBuilder<Notice>();
        foreach (BoardEvent one in happened)
        {
            Cell? cell = one switch
            {
                ContestOpened opened => opened.Cell,
                ContestSettled { Verdict.Ranking.IsEmpty: false } settled => settled.Cell,
                _ => null,
            };
            if (cell is { } there && board.Grid.Has(there))
            {
                string room = board.Grid.FindRoom(there.Room)!.Name;
                ZonedDateTime start = board.Grid.IntervalOf(there.TimeSlot).Start.InZone(board.Grid.Zone);
                notices.Add(one is ContestSettled verdict
                    ? new VerdictGiven(there, room, start, TitleOf(board, verdict.Verdict.Ranking[0]), verdict.Verdict.Rule, verdict.Stamp.At)
                    : new ContestIsOpen(there, room, start, one.Stamp.At, [.. ((ContestOpened)one).Claimants.Select(claimant => TitleOf(board, claimant))]));
            }
        }

        return notices.ToImmutable();
    }

    /// <summary>The sessions of which it is time to say that they start soon.</summary>
    /// <param name="agenda">The agenda.</param>
    /// <param name="after">When that was last asked; each start is then told of once.</param>
    /// <param name="now">The moment, included.</param>
    /// <param name="ahead">How long before the start; at least a minute.</param>
    /// <returns>A notice for each session that begins later than <paramref name="after"/> + <paramref name="ahead"/> and no later than <paramref name="now"/> + <paramref name="ahead"/>, and has not begun.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="agenda"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="ahead"/> is less than a minute.</exception>
    public static ImmutableArray<Notice> OfStarts(Agenda agenda, Instant after, Instant now, Duration ahead)
    {
        ArgumentNullException.ThrowIfNull(agenda);
        ArgumentOutOfRangeException.ThrowIfLessThan(ahead, Duration.FromMinutes(1));
        return
        [
            .. from session in agenda.Sessions
               let start = session.Interval.Start
               where start > after + ahead && start <= now + ahead && start > now
               select new SessionStartsSoon(session, MinutesFrom(now, start)),
        ];
    }

    /// <summary>The cells of which it is time to say that claims on them close soon.</summary>
    /// <param name="board">The board.</param>
    /// <param name="after">When that was last asked; each deadline is then told of once.</param>
    /// <param name="now">The moment, included.</param>
    /// <param name="ahead">How long before the deadline; at least a minute.</param>
    /// <returns>A notice for each contested cell that nothing stands in, by start, then by the order of rooms. Linear in the cells of the grid.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="board"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="ahead"/> is less than a minute.</exception>
    public static ImmutableArray<Notice> OfDeadlines(Board board, Instant after, Instant now, Duration ahead)
    {
        ArgumentNullException.ThrowIfNull(board);
        ArgumentOutOfRangeException.ThrowIfLessThan(ahead, Duration.FromMinutes(1));
        return
        [
            .. from slot in board.Grid.TimeSlots
               where slot.Kind == TimeSlotKind.OpenSpace
               from room in board.Grid.Rooms
               let cell = new Cell(room.Id, slot.Id)
               where slot.ExistsIn(room.Id) && board.OccupantOf(cell) is null
               let deadline = board.ClaimDeadlineOf(cell)
               where deadline > after + ahead && deadline <= now + ahead && deadline > now
               select new ClaimsCloseSoon(cell, room.Name, board.Grid.IntervalOf(slot.Id).Start.InZone(board.Grid.Zone), deadline.Value, MinutesFrom(now, deadline.Value)),
        ];
    }

    /// <summary>Rounded up, so that nobody is told that there is less time than there is not.</summary>
    private static int MinutesFrom(Instant now, Instant then) => (int)Math.Ceiling((then - now).TotalMinutes);

    private static string TitleOf(Board board, ProposalId proposal) => board.Find(proposal)?.Proposal.Title ?? proposal.Value;
}
