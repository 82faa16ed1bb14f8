using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>What attendees want when, looked up the slow and obvious way.</summary>
internal static class AttendeeTimes
{
    /// <summary>For each attendee and time at which they want anything, how many sessions that is.</summary>
    public static IEnumerable<(int Attendee, int Time, int Sessions)> Busy(PlanningProblem problem, ImmutableArray<PlanSpot> spots)
    {
        ImmutableArray<ImmutableArray<int>> timesOf = TimesOf(problem, spots);
        int[] sessions = new int[problem.Times.Length];
        var busy = new List<int>();
        for (int attendee = 0; attendee < problem.Wanted.Length; attendee++)
        {
            busy.Clear();
            foreach (int topic in problem.Wanted[attendee])
            {
                foreach (int time in timesOf[topic])
                {
                    if (sessions[time]++ == 0)
                    {
                        busy.Add(time);
                    }
                }
            }

            busy.Sort();
            foreach (int time in busy)
            {
                yield return (attendee, time, sessions[time]);
                sessions[time] = 0;
            }
        }
    }

    /// <summary>At how many times attendees have to choose, all of them together, and how many sessions they lose.</summary>
    public static (int Choices, long Sessions) Lost(PlanningProblem problem, ImmutableArray<PlanSpot> spots)
    {
        int[][] timesOf = [.. TimesOf(problem, spots).Select(times => times.ToArray())];
        int[] sessions = new int[problem.Times.Length];
        (int choices, long lost) = (0, 0);
        foreach (ImmutableArray<int> wanted in problem.Wanted)
        {
            foreach (int topic in wanted)
            {
                foreach (int time in timesOf[topic])
                {
                    int before = sessions[time]++;
                    choices += before == 1 ? 1 : 0;
                    lost += before > 0 ? 1 : 0;
                }
            }

            foreach (int topic in wanted)
            {
                foreach (int time in timesOf[topic])
                {
                    sessions[time] = 0;
                }
            }
        }

        return (choices, lost);
    }

    /// <summary>For each topic, the times it is part of: those of any slot it covers.</summary>
    private static ImmutableArray<ImmutableArray<int>> TimesOf(PlanningProblem problem, ImmutableArray<PlanSpot> spots) =>
        [.. spots.Select((spot, topic) => spot.IsPlaced
            ? Enumerable.Range(0, problem.Times.Length).Where(time => CoveredBy(problem, topic, spot).Any(slot => problem.Times[time].Contains(slot))).ToImmutableArray()
            : [])];

    private static ImmutableArray<int> CoveredBy(PlanningProblem problem, int topic, PlanSpot spot) =>
        problem.TimeSlotsFrom(topic, spot) is { IsEmpty: false } covered ? covered : [spot.TimeSlot];
}
