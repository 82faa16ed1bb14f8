namespace OpenSpaces.Scheduling;

/// <summary>An event as it goes to those who follow a board.</summary>
/// <param name="Version">The board's version after it: what to follow from after a break.</param>
/// <param name="Event">What happened.</param>
public readonly record struct BoardChange(long Version, BoardEvent Event);
