namespace OpenSpaces.Scheduling.Tests.Planning;

/// <summary>Bounds on problems too large to try every plan.</summary>
public sealed class BoundTests
{
    [Fact]
    public void Topics_fit_into_rooms_where_a_set_of_rooms_is_left_and_only_there()
    {
        int fit = 0;
        for (int seed = 0; seed < 5_000; seed++)
        {
            var random = new Random(seed);
            byte[] topics = [.. Enumerable.Range(0, random.Next(1, 9)).Select(_ => (byte)(random.Next(1, 256) & random.Next(1, 256)))];

            RoomSets sets = topics.Aggregate(RoomSets.None, (so, rooms) => so.With(rooms));

            Assert.Equal(Fits(topics.Where(rooms => rooms != 0), 0), !sets.IsEmpty);
            fit += sets.IsEmpty ? 0 : 1;
        }

        Assert.InRange(fit, 1_000, 4_900);
    }

    [Fact]
    public void No_bound_exceeds_what_a_plan_costs()
    {
        int closer = 0;
        for (int seed = 0; seed < 150; seed++)
        {
            var random = new Random(seed);
            PlanningProblem problem = SmallProblems.Make(random, isPlain: true, slots: random.Next(2, 5), rooms: random.Next(1, 9), topics: random.Next(4, 20));
            Plan plan = new Planner(TimeProvider.System).Plan(problem, PlanBudget.OfIterations(20_000));
            var wall = new WallTables(problem);
            if (plan.Score.Broken > 0 || !Lagrangian.Suits(wall))
            {
                continue;
            }

            long bound = Lagrangian.Of(wall, plan.Score.Cost, () => false);

            Assert.True(bound <= plan.Score.Cost, $"seed {seed}: the bound is {bound}, a plan costs {plan.Score.Cost}.");
            closer += bound > AttendeesBeyondTimes.Of(wall) ? 1 : 0;
        }

        Assert.True(closer > 30, $"{closer} bounds say more than the obvious.");
    }

    private static bool Fits(IEnumerable<byte> topics, int taken) => !topics.Any()
        || Enumerable.Range(0, 8).Any(room => (topics.First() >> room & 1) != 0 && (taken >> room & 1) == 0 && Fits(topics.Skip(1), taken | 1 << room));
}
