namespace OpenSpaces.Scheduling;

/// <summary>What took a cell from a proposal.</summary>
public enum WaitingReason
{
    /// <summary>Somebody took it down.</summary>
    Unplaced = 0,

    /// <summary>It lost a contest.</summary>
    LostContest = 1,

    /// <summary>The verdict that gave it the cell was replaced.</summary>
    VerdictReplaced = 2,

    /// <summary>The room is gone.</summary>
    RoomRemoved = 3,

    /// <summary>The time slot is gone.</summary>
    TimeSlotRemoved = 4,

    /// <summary>The facilitator placed something else in the cell it had claimed.</summary>
    CellGivenAway = 5,
}
