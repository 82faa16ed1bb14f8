namespace OpenSpaces.Scheduling;

/// <summary>One place where a planning rule does not hold: the rule's justification.</summary>
/// <param name="Cost">What it costs, by the weights; for a hard rule 1.</param>
/// <remarks>Immutable; equal when its facts are equal. Topics, time slots, rooms and attendees are named by their places in the problem's lists.</remarks>
public abstract record Finding(long Cost);
