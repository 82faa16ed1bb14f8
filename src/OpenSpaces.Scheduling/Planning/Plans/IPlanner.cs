namespace OpenSpaces.Scheduling;

/// <summary>Plans: places what waits and improves what is placed, disturbing as little as possible, and explains itself.</summary>
public interface IPlanner
{
    /// <summary>Plans.</summary>
    /// <param name="problem">What is to be planned.</param>
    /// <param name="budget">How long it may think, and from which seed.</param>
    /// <param name="progress">Told now and then how far it is, on the planner's own threads; null = nobody.</param>
    /// <param name="cancellationToken">Ends the search within 50 milliseconds with the best plan so far; a plan is returned all the same.</param>
    /// <returns>
    /// A plan that breaks no hard rule that the start does not break, and costs no more than the start. An impossible problem gives a plan with topics left over and the reasons.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="problem"/> or <paramref name="budget"/> is null.</exception>
    Plan Plan(PlanningProblem problem, PlanBudget budget, IProgress<PlanProgress>? progress = null, CancellationToken cancellationToken = default);
}
