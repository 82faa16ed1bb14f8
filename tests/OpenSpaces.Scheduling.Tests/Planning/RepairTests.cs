using System.Collections.Immutable;

namespace OpenSpaces.Scheduling.Tests.Planning;

public sealed class RepairTests
{
    private static readonly Planner Planner = new(TimeProvider.System);

    [Fact]
    public void Repair_moves_as_few_as_any_plan_that_leaves_nothing_over()
    {
        int checkedOnes = 0;
        for (int seed = 0; seed < 6_000; seed++)
        {
            PlanningProblem problem = Damaged(new Random(seed));
            int? fewest = Fewest(problem);
            if (fewest is null)
            {
                continue;
            }

            Plan plan = Planner.Plan(problem, PlanBudget.OfIterations(0));

            Assert.True(plan.Score.Broken == 0 && plan.LeftOver.IsEmpty, $"seed {seed}");
            Assert.True(plan.Moves.Length == fewest && plan.FewestMoves == fewest, $"seed {seed}: {plan.Moves.Length} moves, said to be {plan.FewestMoves}; the fewest are {fewest}.");
            checkedOnes++;
        }

        Assert.True(checkedOnes > 1_000, $"{checkedOnes} could be repaired.");
    }

    /// <summary>A random board on which some sessions stand, some have lost their cell, and one time slot or room may be gone.</summary>
    private static PlanningProblem Damaged(Random random)
    {
        PlanningInput made = SmallProblems.Make(random).Input;
        return PlanningProblem.Create(new PlanningInput
        {
            TimeSlots = made.TimeSlots,
            Rooms = made.Rooms,
            Topics = made.Topics,
            Orders = made.Orders,
            Closed = made.Closed,
            Changeover = made.Changeover,
            IsRepair = true,
        });
    }

    /// <summary>The fewest topics that are elsewhere than at the start, of all plans that break nothing and leave nothing over; null if there is none.</summary>
    private static int? Fewest(PlanningProblem problem)
    {
        PlanSpot[] choices = [.. from s in Enumerable.Range(0, problem.TimeSlots.Length) from r in Enumerable.Range(0, problem.Rooms.Length) select new PlanSpot(s, r)];
        int? fewest = null;
        var spots = new PlanSpot[problem.Topics.Length];
        Try(0);
        return fewest;

        void Try(int topic)
        {
            if (topic < spots.Length)
            {
                foreach (PlanSpot choice in choices)
                {
                    spots[topic] = choice;
                    Try(topic + 1);
                }

                return;
            }

            ImmutableArray<PlanSpot> plan = [.. spots];
            int moved = Enumerable.Range(0, plan.Length).Count(t => plan[t] != problem.Topics[t].Start);
            if (!(moved >= fewest) && PlanningRules.Score(problem, plan).Broken == 0)
            {
                fewest = moved;
            }
        }
    }
}
