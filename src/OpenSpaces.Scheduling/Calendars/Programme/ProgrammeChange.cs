namespace OpenSpaces.Scheduling;

/// <summary>How an event differs between two readings of a programme.</summary>
public enum ProgrammeChangeKind
{
    /// <summary>It was not there before.</summary>
    New = 0,

    /// <summary>It starts or ends at another time, and may be elsewhere too.</summary>
    MovedInTime = 1,

    /// <summary>It is in another room at the same time.</summary>
    MovedInRoom = 2,

    /// <summary>Time and room stay; something else differs.</summary>
    Changed = 3,

    /// <summary>It is not there any more, or is cancelled in the feed.</summary>
    Gone = 4,
}

/// <summary>One event that differs between two readings of a programme.</summary>
/// <param name="Kind">How.</param>
/// <param name="Before">As it was; null if it is new.</param>
/// <param name="After">As it is; null if it is gone.</param>
public sealed record ProgrammeChange(ProgrammeChangeKind Kind, ProgrammeEvent? Before, ProgrammeEvent? After);
