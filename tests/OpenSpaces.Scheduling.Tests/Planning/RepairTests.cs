namespace OpenSpaces.Scheduling.Tests.Planning;

public sealed class RepairTests
{
    private static readonly Planner Planner = new(TimeProvider.System);

    [Fact]
    public void Repair_moves_as_few_as_any_plan_that_leaves_nothing_over_and_is_the_best_of_those() =>
        IsMinimal(DamagedBoards.Disorder, problems: 6_000, atLeast: 1_000);

    [Fact]
    public void Repair_moves_as_few_as_any_plan_after_a_room_a_time_slot_or_a_host_is_lost() =>
        IsMinimal(DamagedBoards.Loss, problems: 3_000, atLeast: 500);

    [Fact]
    public void Where_not_all_can_be_placed_repair_leaves_over_as_few_as_any_plan_and_moves_as_few_as_any_such()
    {
        int impossible = 0;
        for (int seed = 0; seed < 3_000; seed++)
        {
            PlanningProblem problem = DamagedBoards.Disorder(new Random(seed));
            (int Lost, int Waiting, int Moves) best = DamagedBoards.Fewest(problem);

            SearchResult found = RepairSearch.Run(problem, new SearchClock(PlanBudget.OfIterations(0), TimeProvider.System, CancellationToken.None));

            Assert.Equal(best, DamagedBoards.CountOf(problem, found.Spots));
            Assert.Equal(best.Moves, found.FewestMoves);
            impossible += best.Lost + best.Waiting > 0 ? 1 : 0;
        }

        Assert.True(impossible > 1_000, $"{impossible} could not be placed whole.");
    }

    private static void IsMinimal(Func<Random, PlanningProblem> damaged, int problems, int atLeast)
    {
        int repaired = 0;
        for (int seed = 0; seed < problems; seed++)
        {
            PlanningProblem problem = damaged(new Random(seed));
            if (DamagedBoards.Best(problem, most: 3) is not { } best)
            {
                continue;
            }

            Plan plan = Planner.Plan(problem, PlanBudget.OfIterations(0));

            Assert.True(plan.Score.Broken == 0 && plan.LeftOver.IsEmpty, $"seed {seed}: {string.Join(", ", plan.LeftOver)}");
            Assert.True(plan.Moves.Length == best.Moves && plan.FewestMoves == best.Moves, $"seed {seed}: {plan.Moves.Length} moves, said to be {plan.FewestMoves}; the fewest are {best.Moves}.");
            Assert.True(plan.Score.Cost == best.Cost, $"seed {seed}: costs {plan.Score.Cost}; the best of as few moves costs {best.Cost}.");
            repaired += best.Moves > 0 ? 1 : 0;
        }

        Assert.True(repaired > atLeast, $"{repaired} had to be repaired.");
    }
}
