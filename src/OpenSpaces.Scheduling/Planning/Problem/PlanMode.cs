namespace OpenSpaces.Scheduling;

/// <summary>What a plan may touch.</summary>
public enum PlanMode
{
    /// <summary>Only what waits is placed; what stands stays.</summary>
    Fill = 0,

    /// <summary>What stands and is not pinned may move too, where that is worth more than it costs.</summary>
    Improve = 1,

    /// <summary>What lost its room or time slot, or cannot stay where it stands, is placed again, moving as few others as possible.</summary>
    Repair = 2,

    /// <summary>Nothing moves: a report of the board as it is.</summary>
    WhatIf = 3,
}
