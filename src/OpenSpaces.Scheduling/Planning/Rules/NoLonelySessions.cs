using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>Soft, off by default: nobody comes for a day with one wanted session only.</summary>
internal sealed class NoLonelySessions : PlanningRule
{
    public override string Sentence => "Nobody comes for a day with one wanted session only.";

    public override IEnumerable<Finding> Judge(PlanningProblem problem, ImmutableArray<PlanSpot> spots) => problem.Weights.LonelySession == 0
        ? []
        : from attendee in AttendeeDays.Attendees(problem, spots)
          from day in AttendeeDays.Of(problem)
          let times = day.Where(time => attendee.Busy.Contains(time.Time)).ToList()
          where times.Count == 1
          select new LonelyDay(attendee.Attendee, times[0].Time, problem.Weights.LonelySession);
}

/// <summary>An attendee's only wanted session of a day.</summary>
/// <param name="Attendee">The attendee.</param>
/// <param name="Time">When.</param>
/// <param name="Cost">What that costs.</param>
public sealed record LonelyDay(int Attendee, int Time, long Cost) : Finding(Cost);
