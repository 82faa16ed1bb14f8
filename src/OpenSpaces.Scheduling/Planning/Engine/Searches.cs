namespace OpenSpaces.Scheduling;

/// <summary>Which search suits a problem.</summary>
internal static class Searches
{
    /// <summary>A search that stands where it begins: everything where it is, and what waits where it costs least.</summary>
    public static ISearch Begin(WallTables wall, ulong seed, SearchClock clock)
    {
        if (TimetableState.Suits(wall))
        {
            var timetable = new TimetableState(wall);
            timetable.PutWhatMayStay();
            return new TimetableAnnealing(wall, timetable, seed);
        }

        if (wall.IsPlain)
        {
            var state = new SwapState(wall);
            state.Fill(() => clock.IsCancelled);
            return new SwapAnnealing(wall, state, seed);
        }

        var steps = new StepState(wall);
        steps.Fill(() => clock.IsCancelled);
        return new StepAnnealing(wall, steps, seed);
    }
}
