namespace OpenSpaces.Scheduling;

/// <summary>Tells a search how long it has been going and when to stop. Asked between blocks of moves, so that it costs nothing.</summary>
internal sealed class SearchClock(PlanBudget budget, TimeProvider clock, CancellationToken cancellationToken)
{
    private readonly long begun = clock.GetTimestamp();

    public TimeSpan Elapsed => clock.GetElapsedTime(begun);

    public bool IsCancelled => cancellationToken.IsCancellationRequested;

    /// <summary>Whether the time for the first levels of the budget is up; never where it is in steps.</summary>
    public bool IsPast(int levels) => budget.Time is { } time && Elapsed.TotalSeconds >= time.TotalSeconds * levels / PlanBudget.Levels;

    /// <summary>Whether to break off at once.</summary>
    public bool IsOver() => IsCancelled || IsPast(PlanBudget.Levels);

    /// <summary>Whether a proof of the bound has taken its share: half as long again as the search, and a tenth of a second.</summary>
    public bool IsOverForProofs() => IsCancelled || (budget.Time is { } time && Elapsed.TotalSeconds >= (1.5 * time.TotalSeconds) + 0.1);
}
