using System.Collections.Immutable;


namespace OpenSpaces.Scheduling;

/// <summary>Runs the searches of a budget and takes the best.</summary>
internal static class SearchRun
{
    public static SearchResult Best(PlanningProblem problem, PlanBudget budget, SearchClock clock, IProgress<PlanProgress>? progress)
    {
        var wall = new WallTables(problem, () => clock.IsCancelled);
        if (clock.IsCancelled)
        {
            return SearchResult.AsItStands(problem, LowerBounds.Of(wall));
        }

        if (ExactSearch.Run(wall, clock) is { } proven)
        {
            return proven;
        }

        PlanBound bound = LowerBounds.Of(wall);
        var told = new SearchProgress(budget, clock, bound.Cost, progress);
        var results = new SearchResult[budget.Searches];
        var threads = new ParallelOptions { MaxDegreeOfParallelism = budget.Threads };
        if (budget.Searches == 1)
        {
            results[0] = One(wall, budget, 0, clock, bound, told);
        }
        else
        {
            Parallel.For(0, budget.Searches, threads, search => results[search] = One(wall, budget, search, clock, bound, told));
        }

        // The longest record of steps: a search that stopped because it had proved its board the best takes no more the second time.
        SearchResult best = results.MinBy(result => result.Cost)!;
        return best with
        {
            Steps = results.MaxBy(result => result.Steps.Sum())!.Steps,
            Bound = LowerBounds.Better(wall, bound, best.Cost, clock.IsOverForProofs),
        };
    }

    private static SearchResult One(WallTables wall, PlanBudget budget, int search, SearchClock clock, PlanBound bound, SearchProgress told)
    {
        ISearch state = Searches.Begin(wall, unchecked(budget.Seed + ((ulong)search * 0x9E3779B97F4A7C15UL)), clock);
        var best = new PlanSpot[wall.Topics];
        state.Write(best);
        long least = state.Cost;
        long[] steps = new long[PlanBudget.Levels];
        for (int level = 0; level < PlanBudget.Levels && state.CanMove && !clock.IsCancelled && least > bound.Cost; level++)
        {
            double temperature = state.Temperature((double)level / (PlanBudget.Levels - 1));
            while (!clock.IsCancelled && least > bound.Cost)
            {
                // However short the time, each temperature has its turn, so that even a hasty plan has cooled.
                long left = budget.Steps.IsDefault ? (steps[level] > 0 && clock.IsPast(level + 1) ? 0 : state.Block) : budget.Steps[level] - steps[level];
                if (left <= 0)
                {
                    break;
                }

                int block = (int)Math.Min(left, state.Block);
                state.Run(temperature, block);
                steps[level] += block;
                if (state.Cost < least)
                {
                    least = state.Cost;
                    state.Write(best);
                }

                told.Tell(search, least, block);
            }
        }

        return new SearchResult(best, least, [.. steps], bound);
    }
}
