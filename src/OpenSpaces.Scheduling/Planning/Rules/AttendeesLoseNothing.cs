using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>Soft: at each time an attendee wants one session at most; each further one is lost.</summary>
internal sealed class AttendeesLoseNothing : PlanningRule
{
    public override string Sentence => "At each time an attendee wants one session at most; each further one is lost.";

    public override IEnumerable<Finding> Judge(PlanningProblem problem, ImmutableArray<PlanSpot> spots) =>
        from busy in AttendeeTimes.Busy(problem, spots)
        where busy.Sessions > 1 && problem.Weights.LostSession > 0
        select new SessionsLost(busy.Attendee, busy.Time, busy.Sessions - 1, (long)problem.Weights.LostSession * (busy.Sessions - 1));

    /// <summary>Without the findings, for of a hundred thousand attendees there are as many.</summary>
    internal override RuleScore Sum(PlanningProblem problem, ImmutableArray<PlanSpot> spots)
    {
        (int choices, long lost) = problem.Weights.LostSession > 0 ? AttendeeTimes.Lost(problem, spots) : (0, 0);
        return new RuleScore(Name, IsHard, choices, lost * problem.Weights.LostSession);
    }
}

/// <summary>An attendee has to choose between sessions at one time.</summary>
/// <param name="Attendee">The attendee.</param>
/// <param name="Time">The time.</param>
/// <param name="Lost">How many sessions they lose.</param>
/// <param name="Cost">That, weighted.</param>
public sealed record SessionsLost(int Attendee, int Time, int Lost, long Cost) : Finding(Cost);
