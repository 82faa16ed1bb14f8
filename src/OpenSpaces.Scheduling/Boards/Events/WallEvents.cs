namespace OpenSpaces.Scheduling;

/// <summary>A board was opened. Always the first event, and only the first.</summary>
/// <param name="Board">Its id.</param>
/// <param name="Grid">Its rooms and time slots.</param>
/// <param name="Policy">What it allows from the start.</param>
public sealed record BoardOpened(BoardId Board, Grid Grid, BoardPolicy Policy) : BoardEvent;

/// <summary>A room was added.</summary>
/// <param name="Room">The room.</param>
public sealed record RoomAdded(Room Room) : BoardEvent;

/// <summary>A room is gone, with the slots that existed in it only; what stood there waits.</summary>
/// <param name="Room">The room.</param>
public sealed record RoomRemoved(RoomId Room) : BoardEvent;

/// <summary>A time slot was added.</summary>
/// <param name="TimeSlot">The time slot.</param>
public sealed record TimeSlotAdded(TimeSlot TimeSlot) : BoardEvent;

/// <summary>A time slot is gone; what stood there waits.</summary>
/// <param name="TimeSlot">The time slot.</param>
public sealed record TimeSlotRemoved(TimeSlotId TimeSlot) : BoardEvent;

/// <summary>Nothing comes to a time slot or leaves it but by a facilitator's word.</summary>
/// <param name="TimeSlot">The time slot.</param>
public sealed record TimeSlotFrozen(TimeSlotId TimeSlot) : BoardEvent;

/// <summary>A time slot is free to change again.</summary>
/// <param name="TimeSlot">The time slot.</param>
public sealed record TimeSlotThawed(TimeSlotId TimeSlot) : BoardEvent;

/// <summary>Nothing can be placed in a cell; what stands there stays.</summary>
/// <param name="Cell">The cell.</param>
public sealed record CellClosed(Cell Cell) : BoardEvent;

/// <summary>A closed cell can be used again.</summary>
/// <param name="Cell">The cell.</param>
public sealed record CellOpened(Cell Cell) : BoardEvent;

/// <summary>A warning was accepted; the stamp says who and why.</summary>
/// <param name="Warning">Which.</param>
public sealed record WarningWaived(WarningKey Warning) : BoardEvent;

/// <summary>The next agenda was published.</summary>
/// <param name="Revision">Its number, from 1.</param>
public sealed record AgendaPublished(int Revision) : BoardEvent;

/// <summary>An act was undone: what it changed is as before.</summary>
/// <param name="Undone">The act's number.</param>
public sealed record ActUndone(long Undone) : BoardEvent;
