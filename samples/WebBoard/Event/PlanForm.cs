using System.Globalization;

namespace OpenSpaces.WebBoard;

/// <summary>A plan by a mode and a number of tries: the same board gives the same plan, so that an address can name it.</summary>
internal static class PlanForm
{
    public const long MostTries = 200_000;

    public static bool TryRead(string? modeName, string? triesText, out PlanMode mode, out long tries)
    {
        mode = modeName == "improve" ? PlanMode.Improve : PlanMode.Fill;
        return long.TryParse(triesText, NumberStyles.None, CultureInfo.InvariantCulture, out tries) && tries is > 0 and <= MostTries;
    }

    public static Plan Make(HallView hall, PlanMode mode, long tries, IProgress<PlanProgress>? progress, CancellationToken cancellationToken)
    {
        var options = new PlanningOptions { Now = hall.Now, Mode = mode, IncludesSuggestions = false };
        PlanningInterest wanted = PlanningInterest.Of(hall.Interest.People.Select(one => one.AsEnumerable()));
        return new Planner(TimeProvider.System).Plan(PlanningProblem.From(hall.Board, wanted, options), PlanBudget.OfIterations(tries), progress, cancellationToken);
    }
}
