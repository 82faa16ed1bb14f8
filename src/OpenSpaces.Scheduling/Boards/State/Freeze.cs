namespace OpenSpaces.Scheduling;

/// <summary>A time slot that nothing comes to or leaves but by a facilitator's word.</summary>
/// <param name="TimeSlot">The time slot.</param>
/// <param name="Reason">Why; null if nobody said.</param>
public sealed record Freeze(TimeSlotId TimeSlot, string? Reason);
