namespace OpenSpaces.Scheduling;

/// <summary>What no plan can be below.</summary>
internal static class LowerBounds
{
    /// <summary>The best of the bounds that cost nothing.</summary>
    public static PlanBound Of(WallTables wall) => new(AttendeesBeyondTimes.Of(wall), nameof(AttendeesBeyondTimes));

    /// <summary>A better bound where one can be had in some tenths of a second, for a plan that is known.</summary>
    public static PlanBound Better(WallTables wall, PlanBound bound, long known, Func<bool> isOver)
    {
        if (known <= bound.Cost || !Lagrangian.Suits(wall))
        {
            return bound;
        }

        long better = Lagrangian.Of(wall, known, isOver);
        return better > bound.Cost ? new PlanBound(better, nameof(Lagrangian)) : bound;
    }
}
