using System.Collections.Immutable;
using Xunit.Abstractions;

namespace OpenSpaces.Scheduling.Tests.Planning;

/// <summary>What holds of every plan, over random small problems of all rules, against trying every plan there is.</summary>
public sealed class PlannerLaws(ITestOutputHelper output)
{
    private const int Problems = 6_000;
    private static readonly Planner Planner = new(TimeProvider.System);
    private static readonly PlanBudget Budget = PlanBudget.OfIterations(3_000);

    [Fact]
    public void On_small_problems_the_planner_finds_the_best_plan_there_is_and_no_bound_exceeds_it()
    {
        int tight = 0;
        int possible = 0;
        for (int seed = 0; seed < Problems; seed++)
        {
            PlanningProblem problem = SmallProblems.Make(new Random(seed), isPlain: seed % 2 == 0);
            long? least = SmallProblems.Least(problem);
            Plan plan = Planner.Plan(problem, Budget);

            Assert.Equal(PlanningRules.Score(problem, plan.Spots), plan.Score);
            Assert.True(plan.Score.Broken <= plan.Before.Broken, $"seed {seed}");
            if (least is null)
            {
                continue;
            }

            possible++;
            Assert.True(plan.Score.Broken == 0 && plan.Score.Cost == least, $"seed {seed}: the plan costs {plan.Score.Cost} and breaks {plan.Score.Broken}; the best costs {least}.");
            var wall = new WallTables(problem);
            long simple = AttendeesBeyondTimes.Of(wall);
            long better = Lagrangian.Suits(wall) ? Lagrangian.Of(wall, least.Value, () => false) : 0;
            Assert.True(Math.Max(simple, better) <= least, $"seed {seed}: a bound, {simple} or {better}, exceeds the best, {least}.");
            Assert.True(plan.Bound.Cost <= least);
            tight += Math.Max(simple, better) == least ? 1 : 0;
        }

        output.WriteLine($"{Problems:N0} problems, of which {possible:N0} are possible; the bounds reach the best plan's cost in {tight:N0}.");
        Assert.True(possible > Problems / 2);
    }

    [Fact]
    public void A_search_keeps_count_of_exactly_what_the_rules_say_and_breaks_none()
    {
        for (int seed = 0; seed < 2_000; seed++)
        {
            PlanningProblem problem = SmallProblems.Make(new Random(seed), isPlain: seed % 2 == 0);
            var wall = new WallTables(problem);
            ISearch search = Searches.Begin(wall, (ulong)seed, new SearchClock(Budget, TimeProvider.System, CancellationToken.None));
            var spots = new PlanSpot[problem.Topics.Length];

            for (int block = 0; block < 4 && search.CanMove; block++)
            {
                search.Run(search.Temperature(0.3), 200);
                search.Write(spots);
                PlanScore score = PlanningRules.Score(problem, [.. spots]);
                int lost = score.ByRule.Where(rule => rule.Rule == nameof(NobodyLosesTheirCell)).Sum(rule => rule.Findings);

                // A topic whose cell was taken by another before the search began costs what no search pays, and not what a topic left over does.
                long instead = Enumerable.Range(0, spots.Length).Where(t => !spots[t].IsPlaced && problem.Topics[t].Start.IsPlaced)
                    .Sum(t => problem.Weights.LeftOver + ((long)problem.Weights.LostSession * problem.Interest[t]) - WallTables.LostCell);
                Assert.True(score.Cost == search.Cost + instead, $"seed {seed}: the search says {search.Cost + instead}, the rules {score.Cost}.");
                Assert.True(score.Broken - lost <= score.ByRule.Where(rule => rule.Rule == nameof(FewMoves)).Sum(rule => rule.Findings), $"seed {seed}: {string.Join(", ", score.ByRule)}");
            }
        }
    }

    [Fact]
    public void A_rule_adds_up_to_its_findings()
    {
        for (int seed = 0; seed < 2_000; seed++)
        {
            var random = new Random(seed);
            PlanningProblem problem = SmallProblems.Make(random);
            ImmutableArray<PlanSpot> spots =
            [
                .. problem.Topics.Select(_ => random.Next(4) == 0 ? PlanSpot.Nowhere : new PlanSpot(random.Next(problem.TimeSlots.Length), random.Next(problem.Rooms.Length))),
            ];

            Assert.All(PlanningRules.All, rule =>
            {
                Finding[] findings = [.. rule.Judge(problem, spots)];
                Assert.Equal(new RuleScore(rule.Name, rule.IsHard, findings.Length, findings.Sum(finding => finding.Cost)), rule.Sum(problem, spots));
            });
        }
    }

    [Fact]
    public void The_same_seed_and_steps_give_the_same_plan_on_any_number_of_threads()
    {
        int differ = 0;
        for (int seed = 0; seed < 30; seed++)
        {
            // More topics than are tried exhaustively, so that the plan is one of many a search can end at.
            PlanningProblem problem = SmallProblems.Make(new Random(seed), isPlain: seed % 2 == 0, slots: 4, rooms: 5, topics: 18);
            PlanBudget budget = PlanBudget.OfIterations(500) with { Searches = 4, Seed = (ulong)seed };

            Plan[] plans = [.. new[] { 1, 2, 4 }.Select(threads => Planner.Plan(problem, budget with { Threads = threads }))];

            Assert.All(plans, plan => Assert.Equal<PlanSpot>(plans[0].Spots, plan.Spots));
            Assert.Equal<PlanSpot>(plans[0].Spots, Planner.Plan(problem, plans[0].Replay).Spots);
            differ += Planner.Plan(problem, budget with { Seed = budget.Seed + 1_000 }).Spots.SequenceEqual(plans[0].Spots) ? 0 : 1;
        }

        Assert.True(differ > 10, $"Another seed gave another plan {differ} times only: this could not tell.");
    }

    [Fact]
    public void A_cancelled_plan_is_still_valid_and_no_worse_than_the_start()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        for (int seed = 0; seed < 300; seed++)
        {
            PlanningProblem problem = SmallProblems.Make(new Random(seed));

            Plan plan = Planner.Plan(problem, Budget, cancellationToken: cancelled.Token);

            Assert.True(plan.IsCancelled);
            Assert.True(plan.Score.Broken < plan.Before.Broken || (plan.Score.Broken == plan.Before.Broken && plan.Score.Cost <= plan.Before.Cost), $"seed {seed}");
        }
    }

    [Fact]
    public void Fixed_topics_never_move()
    {
        for (int seed = 0; seed < 500; seed++)
        {
            PlanningProblem made = SmallProblems.Make(new Random(seed));
            PlanningProblem problem = PlanningProblem.Create(made.Input.With([.. made.Topics.Select((topic, t) => t == 0 && !made.TimeSlotsFrom(0, topic.Start).IsEmpty ? topic.Held() : topic)]));

            Plan plan = Planner.Plan(problem, PlanBudget.OfIterations(300));

            Assert.True(!problem.Topics[0].IsFixed || plan.Spots[0] == problem.Topics[0].Start, $"seed {seed}");
        }
    }

    [Fact]
    public void Relabelling_attendees_topics_and_rooms_changes_no_score()
    {
        for (int seed = 0; seed < 500; seed++)
        {
            var random = new Random(seed);
            PlanningProblem problem = SmallProblems.Make(random);
            ImmutableArray<PlanSpot> spots = Planner.Plan(problem, PlanBudget.OfIterations(100)).Spots;
            int[] topics = [.. Enumerable.Range(0, problem.Topics.Length).OrderBy(_ => random.Next())];
            int[] rooms = [.. Enumerable.Range(0, problem.Rooms.Length).OrderBy(_ => random.Next())];

            PlanningProblem relabelled = Relabelling.Of(problem, topics, rooms, random);

            PlanScore expected = PlanningRules.Score(problem, spots);
            PlanScore actual = PlanningRules.Score(relabelled, [.. topics.Select(t => Relabelling.Of(spots[t], rooms))]);
            Assert.Equal((expected.Broken, expected.Cost), (actual.Broken, actual.Cost));
        }
    }
}
