namespace OpenSpaces.Scheduling;

/// <summary>How many people may be expected.</summary>
/// <param name="Least">At least about so many.</param>
/// <param name="Most">At most about so many.</param>
public readonly record struct AttendanceRange(int Least, int Most);
