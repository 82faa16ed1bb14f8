using NodaTime;

namespace OpenSpaces.Scheduling;

public sealed partial class Board
{
    /// <summary>Freezes a time slot: nothing comes to it or leaves it but by a facilitator's word, with a reason, and machines leave it alone.</summary>
    /// <param name="timeSlot">A time slot of the grid.</param>
    /// <param name="stamp">Who: a facilitator; a reason is shown to everybody.</param>
    /// <returns>
    /// Accepted with <see cref="TimeSlotFrozen"/>; accepted with no events if it is frozen already. Refused with every reason that holds: <see cref="NotAllowed"/>,
    /// <see cref="UnknownTimeSlot"/>.
    /// </returns>
    public Decision Freeze(TimeSlotId timeSlot, Stamp stamp)
    {
        Hearing hearing = HearAbout(timeSlot, stamp, nameof(Freeze));
        if (!hearing.Draft.Freezes.TryGet(timeSlot, out _))
        {
            hearing.Emit(new TimeSlotFrozen(timeSlot));
        }

        return hearing.Answer();
    }

    /// <summary>Lets a frozen time slot change again.</summary>
    /// <param name="timeSlot">A time slot of the grid.</param>
    /// <param name="stamp">Who: a facilitator.</param>
    /// <returns>
    /// Accepted with <see cref="TimeSlotThawed"/>; accepted with no events if it is not frozen. Refused with every reason that holds: <see cref="NotAllowed"/>,
    /// <see cref="UnknownTimeSlot"/>.
    /// </returns>
    public Decision Thaw(TimeSlotId timeSlot, Stamp stamp)
    {
        Hearing hearing = HearAbout(timeSlot, stamp, nameof(Thaw));
        if (hearing.Draft.Freezes.TryGet(timeSlot, out _))
        {
            hearing.Emit(new TimeSlotThawed(timeSlot));
        }

        return hearing.Answer();
    }

    /// <summary>Closes a cell: nothing more is placed in it. What stands there stays, until somebody moves it.</summary>
    /// <param name="cell">A cell of the grid.</param>
    /// <param name="stamp">Who: a facilitator; a reason is shown to everybody.</param>
    /// <returns>
    /// Accepted with <see cref="CellClosed"/>, after <see cref="ClaimDropped"/> for each claim on it; accepted with no events if it is closed already. Refused with every reason
    /// that holds: <see cref="NotAllowed"/>, <see cref="UnknownCell"/>, <see cref="ReasonNeeded"/> (claims are overridden).
    /// </returns>
    public Decision CloseCell(Cell cell, Stamp stamp)
    {
        Hearing hearing = HearAbout(cell, stamp, nameof(CloseCell));
        if (hearing.Draft.Closures.TryGet(cell, out _))
        {
            return hearing.Answer();
        }

        if (!hearing.Draft.ClaimantsOf(cell).IsEmpty)
        {
            hearing.NeedReason($"the claims on {cell}");
        }

        foreach (ProposalId claimant in ClaimRules.InOrder(hearing.Draft, cell))
        {
            hearing.Emit(new ClaimDropped(claimant, cell, WaitingReason.CellGivenAway));
        }

        hearing.Emit(new CellClosed(cell));
        return hearing.Answer();
    }

    /// <summary>Opens a closed cell again.</summary>
    /// <param name="cell">A cell of the grid.</param>
    /// <param name="stamp">Who: a facilitator.</param>
    /// <returns>
    /// Accepted with <see cref="CellOpened"/>; accepted with no events if it is not closed. Refused with every reason that holds: <see cref="NotAllowed"/>, <see cref="UnknownCell"/>.
    /// </returns>
    public Decision OpenCell(Cell cell, Stamp stamp)
    {
        Hearing hearing = HearAbout(cell, stamp, nameof(OpenCell));
        if (hearing.Draft.Closures.TryGet(cell, out _))
        {
            hearing.Emit(new CellOpened(cell));
        }

        return hearing.Answer();
    }

    /// <summary>Adds a room to the wall.</summary>
    /// <param name="room">The room, with a new id.</param>
    /// <param name="stamp">Who: a facilitator.</param>
    /// <returns>
    /// Accepted with <see cref="RoomAdded"/>; accepted with no events if the very same is there. Refused with every reason that holds: <see cref="NotAllowed"/>,
    /// <see cref="RoomExists"/>, <see cref="OutOfBounds"/> (also over <see cref="Grid.MaxRooms"/>), <see cref="UnacceptableText"/>, <see cref="UnacceptableLink"/>.
    /// </returns>
    /// <remarks>Linear in rooms and time slots.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="room"/> is null.</exception>
    /// <exception cref="ArgumentException">Its id is the default value.</exception>
    public Decision AddRoom(Room room, Stamp stamp)
    {
        ArgumentNullException.ThrowIfNull(room);
        ThrowIfNoId(room.Id == default, nameof(room));
        Hearing hearing = Hear(stamp);
        hearing.NeedFacilitator();
        CardRules.Check(hearing, room);
        Room? known = Grid.FindRoom(room.Id);
        if (known is null)
        {
            CheckCount(hearing, "Rooms", Grid.Rooms.Length + 1, Grid.MaxRooms);
            hearing.Emit(new RoomAdded(room));
        }
        else if (!known.Equals(room))
        {
            hearing.Object(new RoomExists(room.Id));
        }

        return hearing.Answer();
    }

    /// <summary>Adds a time slot to the wall.</summary>
    /// <param name="timeSlot">The time slot, with a new id.</param>
    /// <param name="stamp">Who: a facilitator.</param>
    /// <returns>
    /// Accepted with <see cref="TimeSlotAdded"/>; accepted with no events if the very same is there. Refused with every reason that holds: <see cref="NotAllowed"/>,
    /// <see cref="TimeSlotExists"/>, <see cref="TimeSlotOverlaps"/> (another in a room of both), <see cref="TimeSlotIsEmpty"/>, <see cref="UnknownRoom"/>, <see cref="OutOfBounds"/>
    /// (over <see cref="Grid.MaxTimeSlots"/>), <see cref="UnacceptableText"/>.
    /// </returns>
    /// <remarks>Linear in rooms and time slots.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="timeSlot"/> is null.</exception>
    /// <exception cref="ArgumentException">Its id is the default value.</exception>
    public Decision AddTimeSlot(TimeSlot timeSlot, Stamp stamp)
    {
        ArgumentNullException.ThrowIfNull(timeSlot);
        ThrowIfNoId(timeSlot.Id == default, nameof(timeSlot));
        Hearing hearing = Hear(stamp);
        hearing.NeedFacilitator();
        CardRules.Check(hearing, timeSlot);
        TimeSlot? known = Grid.FindTimeSlot(timeSlot.Id);
        if (known is null)
        {
            CheckNewTimeSlot(hearing, timeSlot);
            hearing.Emit(new TimeSlotAdded(timeSlot));
        }
        else if (!known.Equals(timeSlot))
        {
            hearing.Object(new TimeSlotExists(timeSlot.Id));
        }

        return hearing.Answer();
    }

    /// <summary>Takes a room off the wall. What stood there waits, with the reason; slots that existed in it only go with it.</summary>
    /// <param name="room">A room of the grid.</param>
    /// <param name="stamp">Who: a facilitator, with a reason where something stands there or is claimed.</param>
    /// <returns>
    /// Accepted with <see cref="RoomRemoved"/>, after <see cref="ProposalUnplaced"/> or <see cref="ClaimDropped"/> for each that stood there or claimed it. Refused with every
    /// reason that holds: <see cref="NotAllowed"/>, <see cref="UnknownRoom"/>, <see cref="ReasonNeeded"/>. Pins and freezes do not hold a room that is gone.
    /// </returns>
    /// <remarks>Linear in rooms and time slots.</remarks>
    public Decision RemoveRoom(RoomId room, Stamp stamp)
    {
        Hearing hearing = Hear(stamp);
        hearing.NeedFacilitator();
        if (Grid.FindRoom(room) is null)
        {
            hearing.Object(new UnknownRoom(room));
        }

        Clear(hearing, Grid.TimeSlots.Select(timeSlot => new Cell(room, timeSlot.Id)), WaitingReason.RoomRemoved);
        hearing.Emit(new RoomRemoved(room));
        return hearing.Answer();
    }

    /// <summary>Takes a time slot off the wall. What stood there waits, with the reason.</summary>
    /// <param name="timeSlot">A time slot of the grid.</param>
    /// <param name="stamp">Who: a facilitator, with a reason where something stands there or is claimed.</param>
    /// <returns>
    /// Accepted with <see cref="TimeSlotRemoved"/>, after <see cref="ProposalUnplaced"/> or <see cref="ClaimDropped"/> for each that stood there or claimed it. Refused with every
    /// reason that holds: <see cref="NotAllowed"/>, <see cref="UnknownTimeSlot"/>, <see cref="ReasonNeeded"/>.
    /// </returns>
    /// <remarks>Linear in rooms and time slots.</remarks>
    public Decision RemoveTimeSlot(TimeSlotId timeSlot, Stamp stamp)
    {
        Hearing hearing = HearAbout(timeSlot, stamp, nameof(RemoveTimeSlot));
        Clear(hearing, Grid.Rooms.Select(room => new Cell(room.Id, timeSlot)), WaitingReason.TimeSlotRemoved);
        hearing.Emit(new TimeSlotRemoved(timeSlot));
        return hearing.Answer();
    }

    private static void Clear(Hearing hearing, IEnumerable<Cell> cells, WaitingReason because)
    {
        foreach (Cell cell in cells)
        {
            if (hearing.Draft.Occupants.TryGet(cell, out ProposalId standing))
            {
                hearing.NeedReason("what stands there");
                hearing.Emit(new ProposalUnplaced(standing, hearing.Find(standing)!.Cells[0], because));
            }

            foreach (ProposalId claimant in ClaimRules.InOrder(hearing.Draft, cell))
            {
                hearing.NeedReason($"the claims on {cell}");
                hearing.Emit(new ClaimDropped(claimant, cell, because));
            }
        }
    }

    private void CheckNewTimeSlot(Hearing hearing, TimeSlot timeSlot)
    {
        CheckCount(hearing, "TimeSlots", Grid.TimeSlots.Length + 1, Grid.MaxTimeSlots);
        foreach (RoomId room in timeSlot.Rooms.Where(room => Grid.FindRoom(room) is null))
        {
            hearing.Object(new UnknownRoom(room));
        }

        Instant start = WallClock.Resolve(Grid.Zone, timeSlot.Start, timeSlot.StartOffset);
        Instant end = WallClock.Resolve(Grid.Zone, timeSlot.End, timeSlot.EndOffset);
        if (end <= start)
        {
            hearing.Object(new TimeSlotIsEmpty(timeSlot.Id));
        }

        foreach (TimeSlot other in Grid.TimeSlots.Where(timeSlot.SharesRoomWith))
        {
            Interval taken = Grid.IntervalOf(other.Id);
            if (start < taken.End && taken.Start < end)
            {
                hearing.Object(new TimeSlotOverlaps(timeSlot.Id, other.Id));
            }
        }
    }

    private static void CheckCount(Hearing hearing, string field, int count, int max)
    {
        if (count > max)
        {
            hearing.Object(new OutOfBounds(field, count, 0, max));
        }
    }

    private static void ThrowIfNoId(bool hasNone, string name)
    {
        if (hasNone)
        {
            throw new ArgumentException("It needs an id.", name);
        }
    }

    private Hearing HearAbout(TimeSlotId timeSlot, Stamp stamp, string verb)
    {
        Hearing hearing = Hear(stamp, verb);
        hearing.NeedFacilitator();
        if (Grid.FindTimeSlot(timeSlot) is null)
        {
            hearing.Object(new UnknownTimeSlot(timeSlot));
        }

        return hearing;
    }

    private Hearing HearAbout(Cell cell, Stamp stamp, string verb)
    {
        Hearing hearing = Hear(stamp, verb);
        hearing.NeedFacilitator();
        if (!Grid.Has(cell))
        {
            hearing.Object(new UnknownCell(cell));
        }

        return hearing;
    }
}
