namespace OpenSpaces.Scheduling;

/// <summary>Where a topic of a <see cref="PlanningProblem"/> starts: the places of its time slot and room in the problem's lists.</summary>
/// <param name="TimeSlot">From 0; -1 = nowhere.</param>
/// <param name="Room">From 0; -1 = nowhere.</param>
public readonly record struct PlanSpot(int TimeSlot, int Room)
{
    /// <summary>No cell at all: the topic is left over.</summary>
    public static PlanSpot Nowhere { get; } = new(-1, -1);

    /// <summary>Whether it is somewhere.</summary>
    public bool IsPlaced => TimeSlot >= 0;
}
