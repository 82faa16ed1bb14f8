namespace OpenSpaces.Scheduling;

/// <summary>A cost that no plan can be below, and why.</summary>
/// <param name="Cost">The cost.</param>
/// <param name="Proof">The name of the argument that proves it: <c>AttendeesBeyondTimes</c>, <c>Lagrangian</c>, <c>Exhausted</c> …</param>
public readonly record struct PlanBound(long Cost, string Proof);
