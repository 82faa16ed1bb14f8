using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>Soft, off by default: an attendee has a pause after two wanted sessions in a row.</summary>
internal sealed class NoLongRuns : PlanningRule
{
    public override string Sentence => "An attendee has a pause after two wanted sessions in a row.";

    public override IEnumerable<Finding> Judge(PlanningProblem problem, ImmutableArray<PlanSpot> spots)
    {
        if (problem.Weights.LongRun == 0)
        {
            yield break;
        }

        ImmutableArray<ImmutableArray<(int Time, bool Follows)>> days = AttendeeDays.Of(problem);
        foreach ((int attendee, HashSet<int> busy) in AttendeeDays.Attendees(problem, spots))
        {
            foreach (ImmutableArray<(int Time, bool Follows)> day in days)
            {
                int run = 0;
                foreach ((int time, bool follows) in day)
                {
                    run = !busy.Contains(time) ? 0 : follows ? run + 1 : 1;
                    if (run > 2)
                    {
                        yield return new RunTooLong(attendee, time, problem.Weights.LongRun);
                    }
                }
            }
        }
    }
}

/// <summary>An attendee's third or further wanted session in a row.</summary>
/// <param name="Attendee">The attendee.</param>
/// <param name="Time">When.</param>
/// <param name="Cost">What that costs.</param>
public sealed record RunTooLong(int Attendee, int Time, long Cost) : Finding(Cost);
