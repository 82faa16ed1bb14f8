using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>Soft: sessions of one theme that nobody records are not at one time.</summary>
internal sealed class ThemesApart : PlanningRule
{
    public override string Sentence => "Sessions of one theme that nobody records are not at one time.";

    public override IEnumerable<Finding> Judge(PlanningProblem problem, ImmutableArray<PlanSpot> spots)
    {
        if (problem.Weights.SameTheme == 0)
        {
            return [];
        }

        return from theme in Placed(problem, spots)
                   .Where(placed => !problem.Topics[placed.Topic].IsRecorded)
                   .SelectMany(placed => problem.Topics[placed.Topic].Themes.Distinct(StringComparer.OrdinalIgnoreCase).Select(text => (text, placed)))
                   .GroupBy(themed => themed.text, themed => themed.placed, StringComparer.OrdinalIgnoreCase)
               let together = theme.ToList()
               from i in Enumerable.Range(0, together.Count)
               from other in together.Skip(i + 1)
               where together[i].TimeSlots.Any(slot => other.TimeSlots.Any(against => problem.TimeSlots[slot].Overlaps(problem.TimeSlots[against])))
               select new SameThemeAtOnce(together[i].Topic, other.Topic, theme.Key, problem.Weights.SameTheme);
    }
}

/// <summary>Two sessions of one theme are at one time, and neither is recorded.</summary>
/// <param name="One">The topic that comes first in the list.</param>
/// <param name="Other">The other topic.</param>
/// <param name="Theme">What both are about.</param>
/// <param name="Cost">What that costs.</param>
public sealed record SameThemeAtOnce(int One, int Other, string Theme, long Cost) : Finding(Cost);
