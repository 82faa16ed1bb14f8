namespace OpenSpaces.Scheduling;

/// <summary>The grid has no such room.</summary>
/// <param name="Room">The room.</param>
public sealed record UnknownRoom(RoomId Room) : Conflict
{
    /// <inheritdoc/>
    public override string Message => $"The board has no room \"{Room}\".";
}

/// <summary>The grid has no such time slot.</summary>
/// <param name="TimeSlot">The time slot.</param>
public sealed record UnknownTimeSlot(TimeSlotId TimeSlot) : Conflict
{
    /// <inheritdoc/>
    public override string Message => $"The board has no time slot \"{TimeSlot}\".";
}

/// <summary>The id is taken by another room.</summary>
/// <param name="Room">The id.</param>
public sealed record RoomExists(RoomId Room) : Conflict
{
    /// <inheritdoc/>
    public override string Message => $"There is another room \"{Room}\" on the board. Choose a new id.";
}

/// <summary>The id is taken by another time slot.</summary>
/// <param name="TimeSlot">The id.</param>
public sealed record TimeSlotExists(TimeSlotId TimeSlot) : Conflict
{
    /// <inheritdoc/>
    public override string Message => $"There is another time slot \"{TimeSlot}\" on the board. Choose a new id.";
}

/// <summary>The time slot overlaps another in a room of both.</summary>
/// <param name="TimeSlot">The time slot.</param>
/// <param name="Other">The other.</param>
public sealed record TimeSlotOverlaps(TimeSlotId TimeSlot, TimeSlotId Other) : Conflict
{
    /// <inheritdoc/>
    public override string Message => $"Time slot {TimeSlot} overlaps {Other}. Change its times, or the rooms it exists in.";
}

/// <summary>The time slot ends before it has started in the venue's zone.</summary>
/// <param name="TimeSlot">The time slot.</param>
public sealed record TimeSlotIsEmpty(TimeSlotId TimeSlot) : Conflict
{
    /// <inheritdoc/>
    public override string Message => $"Time slot {TimeSlot} ends before it has started. Change its times.";
}

/// <summary>There is no act by this number, it is too long ago, or it is not one of the person's own.</summary>
/// <param name="Act">The number; 0 = there is nothing at all.</param>
public sealed record NothingToUndo(long Act) : Conflict
{
    /// <inheritdoc/>
    public override string Message => Act == 0 ? "There is nothing of yours left to undo." : $"Act {Act} can't be undone: it is unknown here, or too long ago.";
}

/// <summary>Something the act changed has been changed since.</summary>
/// <param name="Act">The act.</param>
/// <param name="What">What it changed, for example a proposal's id.</param>
public sealed record ChangedSince(long Act, string What) : Conflict
{
    /// <inheritdoc/>
    public override string Message => $"Act {Act} can't be undone: {What} has been changed since. Undo that first.";
}

/// <summary>The act has been seen by everybody and can't be unseen.</summary>
/// <param name="Act">The act.</param>
public sealed record CannotBeUndone(long Act) : Conflict
{
    /// <inheritdoc/>
    public override string Message => $"Act {Act} can't be undone: it opened the board, or was published. Change the board and publish again.";
}
