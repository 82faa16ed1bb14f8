using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>Hard where the problem says so: no attendee wants two sessions at one time.</summary>
internal sealed class AttendeesInOnePlace : PlanningRule
{
    public override string Sentence => "Where the problem is a timetable, no attendee wants two sessions at one time.";

    public override bool IsHard => true;

    public override IEnumerable<Finding> Judge(PlanningProblem problem, ImmutableArray<PlanSpot> spots) => problem.Input.AttendeesNeverClash
        ? AttendeeTimes.Busy(problem, spots).Where(busy => busy.Sessions > 1).Select(busy => new AttendeeClash(busy.Attendee, busy.Time, busy.Sessions))
        : [];
}

/// <summary>An attendee wants several sessions at one time, which this problem forbids.</summary>
/// <param name="Attendee">The attendee.</param>
/// <param name="Time">The time.</param>
/// <param name="Sessions">How many they want.</param>
public sealed record AttendeeClash(int Attendee, int Time, int Sessions) : Finding(1);
