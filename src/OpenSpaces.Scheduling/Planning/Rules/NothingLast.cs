using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>Soft, off by default: nobody has to stay for a day's last time.</summary>
internal sealed class NothingLast : PlanningRule
{
    public override string Sentence => "Nobody has to stay for a day's last time.";

    public override IEnumerable<Finding> Judge(PlanningProblem problem, ImmutableArray<PlanSpot> spots) => problem.Weights.LastOfDay == 0
        ? []
        : from attendee in AttendeeDays.Attendees(problem, spots)
          from day in AttendeeDays.Of(problem)
          where attendee.Busy.Contains(day[^1].Time)
          select new LastOfTheDay(attendee.Attendee, day[^1].Time, problem.Weights.LastOfDay);
}

/// <summary>An attendee wants a session at a day's last time.</summary>
/// <param name="Attendee">The attendee.</param>
/// <param name="Time">When.</param>
/// <param name="Cost">What that costs.</param>
public sealed record LastOfTheDay(int Attendee, int Time, long Cost) : Finding(Cost);
