using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>The times of each day in order, for the rules about an attendee's day.</summary>
internal static class AttendeeDays
{
    /// <summary>For each day, its times in order, and whether each follows the one before without a break.</summary>
    public static ImmutableArray<ImmutableArray<(int Time, bool Follows)>> Of(PlanningProblem problem) =>
        [.. Enumerable.Range(0, problem.Times.Length)
            .GroupBy(time => problem.TimeSlots[problem.Times[time][0]].Day)
            .OrderBy(day => day.Key)
            .Select(day => day.Select((time, i) => (time, i > 0 && IsNext(problem, time - 1, time))).ToImmutableArray())];

    /// <summary>For each attendee, the times at which they want anything.</summary>
    public static IEnumerable<(int Attendee, HashSet<int> Busy)> Attendees(PlanningProblem problem, ImmutableArray<PlanSpot> spots) =>
        AttendeeTimes.Busy(problem, spots).GroupBy(busy => busy.Attendee, busy => busy.Time).Select(attendee => (attendee.Key, attendee.ToHashSet()));

    private static bool IsNext(PlanningProblem problem, int earlier, int later) =>
        problem.Times[earlier].Any(one => problem.Times[later].Any(other => problem.TimeSlots[one].End == problem.TimeSlots[other].Start));
}
