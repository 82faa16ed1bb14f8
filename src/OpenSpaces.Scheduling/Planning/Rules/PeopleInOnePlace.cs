using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>Hard: nobody hosts two sessions whose real times overlap, or lie closer than the changeover.</summary>
internal sealed class PeopleInOnePlace : PlanningRule
{
    public override string Sentence => "Nobody hosts two sessions whose real times overlap, or lie closer than the changeover.";

    public override bool IsHard => true;

    public override IEnumerable<Finding> Judge(PlanningProblem problem, ImmutableArray<PlanSpot> spots)
    {
        var engagements = new Dictionary<PersonId, List<(int Topic, long Start, long End)>>();
        foreach ((int topic, _, ImmutableArray<int> slots) in Placed(problem, spots))
        {
            long start = problem.TimeSlots[slots[0]].Start;
            long end = problem.TimeSlots[slots[^1]].End;
            foreach (PersonId host in problem.Topics[topic].Hosts.Distinct())
            {
                if (!engagements.TryGetValue(host, out List<(int Topic, long Start, long End)>? known))
                {
                    engagements[host] = known = [];
                }

                foreach ((int other, long otherStart, long otherEnd) in known)
                {
                    if (start < otherEnd + problem.Input.Changeover && otherStart < end + problem.Input.Changeover && !AreBothFixed(problem, topic, other))
                    {
                        yield return new HostInTwoPlaces(host, other, topic);
                    }
                }

                known.Add((topic, start, end));
            }
        }
    }

    /// <summary>What the board allowed and the planner may not touch is not the planner's to judge.</summary>
    private static bool AreBothFixed(PlanningProblem problem, int one, int other) => problem.Topics[one].IsFixed && problem.Topics[other].IsFixed;
}

/// <summary>A person would host two sessions at once.</summary>
/// <param name="Person">The host.</param>
/// <param name="One">The topic that comes first in the list.</param>
/// <param name="Other">The other topic.</param>
public sealed record HostInTwoPlaces(PersonId Person, int One, int Other) : Finding(1);
