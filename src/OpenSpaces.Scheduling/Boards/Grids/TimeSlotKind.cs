namespace OpenSpaces.Scheduling;

/// <summary>What a time slot is for.</summary>
public enum TimeSlotKind
{
    /// <summary>Sessions of the open space are held in it.</summary>
    OpenSpace = 0,

    /// <summary>Lunch, tea, a walk: shown on the board, and nothing is placed in it.</summary>
    Break = 1,

    /// <summary>All are in one room: an opening circle, a keynote, the closing. Shown, and nothing is placed in it.</summary>
    Plenary = 2,
}
