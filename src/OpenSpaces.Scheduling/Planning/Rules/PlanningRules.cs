using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>The rules of planning.</summary>
public static class PlanningRules
{
    /// <summary>All of them: the hard ones, then the wishes.</summary>
    public static ImmutableArray<PlanningRule> All { get; } =
    [
        new OneSessionACell(),
        new LongSessionsInOneRoom(),
        new PeopleInOnePlace(),
        new RoomsHaveWhatIsNeeded(),
        new RoomsAreLargeEnough(),
        new CellsAreOpen(),
        new NoImpossibleTimes(),
        new PartsInOrder(),
        new FixedStay(),
        new NobodyLosesTheirCell(),
        new FewMoves(),
        new AttendeesInOnePlace(),
        new PlacedRatherThanLeftOver(),
        new AttendeesLoseNothing(),
        new EnoughSeats(),
        new AskedForTimes(),
        new AnnouncedStay(),
        new ThemesApart(),
        new NoLongRuns(),
        new NoLonelySessions(),
        new NothingLast(),
    ];

    /// <summary>Finds a rule by its name.</summary>
    /// <param name="name">For example <c>EnoughSeats</c>.</param>
    /// <returns>The rule, or null.</returns>
    public static PlanningRule? Find(string name) => All.FirstOrDefault(rule => rule.Name == name);

    /// <summary>Scores a plan by every rule, slowly and obviously.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="spots">For each topic, where it starts.</param>
    /// <returns>The score.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="problem"/> is null.</exception>
    /// <exception cref="ArgumentException">There are not as many spots as topics.</exception>
    public static PlanScore Score(PlanningProblem problem, ImmutableArray<PlanSpot> spots)
    {
        ArgumentNullException.ThrowIfNull(problem);
        if (spots.Length != problem.Topics.Length)
        {
            throw new ArgumentException($"There are {problem.Topics.Length} topics and {spots.Length} spots.", nameof(spots));
        }

        return new PlanScore([.. All.Select(rule => rule.Sum(problem, spots)).Where(score => score.Findings > 0)]);
    }
}
