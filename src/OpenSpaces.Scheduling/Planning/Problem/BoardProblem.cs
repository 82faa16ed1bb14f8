using System.Collections.Immutable;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>Reads a board as a planning problem.</summary>
internal sealed class BoardProblem
{
    private readonly Board board;
    private readonly PlanningInterest interest;
    private readonly PlanningOptions options;
    private readonly ImmutableArray<TimeSlot> slots;
    private readonly Dictionary<TimeSlotId, int> slotIndex;
    private readonly Dictionary<RoomId, int> roomIndex;
    private readonly HashSet<TimeSlotId> frozen;
    private readonly HashSet<Cell> closed;

    public BoardProblem(Board board, PlanningInterest interest, PlanningOptions options)
    {
        this.board = board;
        this.interest = interest;
        this.options = options;
        slots = [.. board.Grid.TimeSlots.Where(slot => slot.Kind == TimeSlotKind.OpenSpace)];
        slotIndex = slots.Select((slot, i) => (slot.Id, i)).ToDictionary();
        roomIndex = board.Grid.Rooms.Select((room, i) => (room.Id, i)).ToDictionary();
        frozen = [.. board.Freezes.Select(freeze => freeze.TimeSlot)];
        closed = [.. board.Closures.Select(closure => closure.Cell)];
    }

    public PlanningInput Read()
    {
        ImmutableArray<PostedProposal> planned = [.. board.Proposals.Where(IsPlanned)];
        Dictionary<ProposalId, int> topicIndex = planned.Select((posted, i) => (posted.Id, i)).ToDictionary();
        return new PlanningInput
        {
            TimeSlots = [.. slots.Select(ReadSlot)],
            Rooms = [.. board.Grid.Rooms.Select(room => new PlanningRoom(room.Id, room.Seats) { Features = room.Features })],
            Topics = [.. planned.Select(ReadTopic)],
            Wanted = [.. interest.Wanted.Select(wanted => wanted.Where(topicIndex.ContainsKey).Select(id => topicIndex[id]).ToImmutableArray()).Where(wanted => !wanted.IsEmpty)],
            Orders = [.. options.Orders.Where(order => topicIndex.ContainsKey(order.Before) && topicIndex.ContainsKey(order.After))
                .Select(order => new PlanningOrder(topicIndex[order.Before], topicIndex[order.After]))],
            Closed = [.. ReadClosed()],
            Weights = options.Weights,
            Changeover = (long)Math.Ceiling(board.Policy.Changeover.TotalSeconds),
            MaxMoves = options.Mode == PlanMode.Improve ? options.MaxMoves : null,
            IsRepair = options.Mode == PlanMode.Repair,
        };
    }

    private bool IsPlanned(PostedProposal posted) => posted.IsPlaced
        || (posted.IsWaiting && posted.Claims.IsEmpty && (options.IncludesSuggestions || !posted.Proposal.IsSuggestion) && options.Only?.Contains(posted.Id) != false);

    private PlanningTimeSlot ReadSlot(TimeSlot slot)
    {
        Interval interval = board.Grid.IntervalOf(slot.Id);
        return new PlanningTimeSlot(slot.Id, interval.Start.ToUnixTimeSeconds(), interval.End.ToUnixTimeSeconds(), Period.DaysBetween(default, slot.Day))
        {
            Rooms = [.. slot.Rooms.Where(roomIndex.ContainsKey).Select(room => roomIndex[room])],
        };
    }

    private PlanningTopic ReadTopic(PostedProposal posted)
    {
        Proposal card = posted.Proposal;
        int expected = card.SeatsExpected ?? 0;
        return new PlanningTopic(posted.Id)
        {
            Hosts = card.Hosts,
            Length = card.Length,
            SeatsNeeded = options.SeatsAreMust.Contains(posted.Id) ? expected : 0,
            SeatsExpected = expected,
            Features = card.FeaturesNeeded,
            Themes = card.Tags,
            IsRecorded = (card.Recording ?? board.Policy.Recording) == RecordingPolicy.Recorded,
            Preferred = SlotsOf(card.Times.Preferred),
            Acceptable = SlotsOf(card.Times.Acceptable),
            Impossible = [.. SlotsOf(card.Times.Impossible).Union(BoundElsewhere(card))],
            Start = posted.Cell is { } cell ? new PlanSpot(slotIndex[cell.TimeSlot], roomIndex[cell.Room]) : PlanSpot.Nowhere,
            IsFixed = IsFixed(posted),
            IsAnnounced = board.State.Published.TryGetValue(posted.Id, out PublishedSession? published) && !published.IsCancelled && published.Cell == posted.Cell,
        };
    }

    private ImmutableArray<int> SlotsOf(ImmutableArray<TimeSlotId> ids) => [.. ids.Where(slotIndex.ContainsKey).Select(id => slotIndex[id]).Distinct()];

    private IEnumerable<int> BoundElsewhere(Proposal card) =>
        from duty in options.Programme
        where card.Hosts.Contains(duty.Person)
        from slot in slots
        let interval = board.Grid.IntervalOf(slot.Id)
        where (!duty.At.HasEnd || interval.Start < duty.At.End) && (!duty.At.HasStart || duty.At.Start < interval.End)
        select slotIndex[slot.Id];

    private bool IsFixed(PostedProposal posted)
    {
        if (!posted.IsPlaced)
        {
            return options.Mode == PlanMode.WhatIf || (options.Mode == PlanMode.Repair && posted.Waiting?.Because is not (WaitingReason.RoomRemoved or WaitingReason.TimeSlotRemoved));
        }

        bool isHeld = posted.IsPinned || posted.IsByVerdict || posted.Cells.Any(cell => frozen.Contains(cell.TimeSlot))
            || board.Grid.IntervalOf(posted.Cells[0].TimeSlot).Start - board.Policy.FreezeHorizon <= options.Now;
        return options.Mode switch
        {
            PlanMode.Improve => isHeld || IsIrregular(posted) || IsCloseToOwn(posted),
            PlanMode.Repair => isHeld || (!IsIrregular(posted) && IsCloseToOwn(posted)),
            _ => true,
        };
    }

    /// <summary>Somebody put it where the planner would not: that is their word, unless it is to be repaired.</summary>
    private bool IsIrregular(PostedProposal posted) => posted.Cells.Any(cell =>
        closed.Contains(cell)
        || posted.Proposal.Times.Impossible.Contains(cell.TimeSlot)
        || BoundElsewhere(posted.Proposal).Contains(slotIndex[cell.TimeSlot])
        || !board.Grid.FindRoom(cell.Room)!.Has(posted.Proposal.FeaturesNeeded)
        || (options.SeatsAreMust.Contains(posted.Id) && board.Grid.FindRoom(cell.Room)!.Seats < posted.Proposal.SeatsExpected)
        || !board.ClaimantsOf(cell).IsEmpty);

    /// <summary>Two sessions of a host in one room need no changeover; the planner, which keeps it everywhere, leaves them where they are.</summary>
    private bool IsCloseToOwn(PostedProposal posted) => board.Policy.Changeover > Duration.Zero && posted.Proposal.Hosts.Any(host => board.SessionsOf(host).Any(other =>
        other.Id != posted.Id
        && posted.IntervalOn(board.Grid).Start < other.IntervalOn(board.Grid).End + board.Policy.Changeover
        && other.IntervalOn(board.Grid).Start < posted.IntervalOn(board.Grid).End + board.Policy.Changeover));

    private IEnumerable<PlanSpot> ReadClosed() =>
        from slot in slots
        from room in board.Grid.Rooms
        let cell = new Cell(room.Id, slot.Id)
        where !slot.ExistsIn(room.Id) || closed.Contains(cell) || frozen.Contains(slot.Id) || !PlacementRules.IsAvailable(room, slot)
            || board.Grid.IntervalOf(slot.Id).Start <= options.Now || !board.ClaimantsOf(cell).IsEmpty
        select new PlanSpot(slotIndex[slot.Id], roomIndex[room.Id]);
}
