using System.Collections.Immutable;

namespace OpenSpaces.Scheduling.Tests.Planning;

/// <summary>Small boards that have to be repaired, and the best repair there is, by trying them all.</summary>
internal static class DamagedBoards
{
    private static readonly Planner Planner = new(TimeProvider.System);

    /// <summary>A random board on which some sessions stand anywhere, allowed or not, and others have no cell.</summary>
    public static PlanningProblem Disorder(Random random)
    {
        PlanningInput made = SmallProblems.Make(random).Input;
        return Repair(made, made.Topics, made.Closed);
    }

    /// <summary>A planned board that has lost a room or a time slot, or whose host has handed a session to somebody else.</summary>
    public static PlanningProblem Loss(Random random)
    {
        PlanningInput made = SmallProblems.Make(random, slots: 4, rooms: 2, topics: random.Next(2, 6)).Input;
        ImmutableArray<PlanSpot> stands = Planner.Plan(PlanningProblem.Create(made), PlanBudget.OfIterations(200)).Spots;
        ImmutableArray<PlanningTopic> topics = [.. made.Topics.Select((topic, t) => topic.StartingAt(stands[t]))];
        int room = random.Next(made.Rooms.Length);
        int slot = random.Next(made.TimeSlots.Length);
        int handed = random.Next(topics.Length);
        return random.Next(3) switch
        {
            0 => Repair(made, topics, [.. made.Closed, .. Enumerable.Range(0, made.TimeSlots.Length).Select(s => new PlanSpot(s, room))]),
            1 => Repair(made, topics, [.. made.Closed, .. Enumerable.Range(0, made.Rooms.Length).Select(r => new PlanSpot(slot, r))]),
            _ => Repair(made, topics.SetItem(handed, topics[handed].HostedBy(new("ann"), new("bob"))), made.Closed),
        };
    }

    /// <summary>
    /// Of all plans that break nothing and leave nothing over, the fewest topics that are elsewhere than at the start, and the least that as few cost; null if there is no such plan of as many moves as are
    /// tried.
    /// </summary>
    public static (int Moves, long Cost)? Best(PlanningProblem problem, int most)
    {
        PlanSpot[] choices = [.. from s in Enumerable.Range(0, problem.TimeSlots.Length) from r in Enumerable.Range(0, problem.Rooms.Length) select new PlanSpot(s, r)];
        var spots = new PlanSpot[problem.Topics.Length];
        return Enumerable.Range(0, Math.Min(most, spots.Length) + 1).Select(moves => Least(0, moves) is { } cost ? (moves, cost) : ((int, long)?)null).FirstOrDefault(best => best is not null);

        long? Least(int topic, int moves)
        {
            if (topic == spots.Length)
            {
                PlanScore score = PlanningRules.Score(problem, [.. spots]);
                return score.Broken == 0 ? score.Cost : null;
            }

            PlanSpot start = problem.Topics[topic].Start;
            long? least = null;
            foreach (PlanSpot choice in choices.Where(choice => (choice == start || moves > 0) && !spots.AsSpan(0, topic).Contains(choice)))
            {
                spots[topic] = choice;
                least = Least(topic + 1, moves - (choice == start ? 0 : 1)) is { } cost && !(cost >= least) ? cost : least;
            }

            return least;
        }
    }

    /// <summary>The fewest that lose their cell, then that wait, then that are elsewhere than at the start, of all plans that break nothing else, by trying them all.</summary>
    public static (int Lost, int Waiting, int Moves) Fewest(PlanningProblem problem)
    {
        PlanSpot[] choices = [PlanSpot.Nowhere, .. from s in Enumerable.Range(0, problem.TimeSlots.Length) from r in Enumerable.Range(0, problem.Rooms.Length) select new PlanSpot(s, r)];
        var spots = new PlanSpot[problem.Topics.Length];
        var fewest = (int.MaxValue, 0, 0);
        Try(0);
        return fewest;

        void Try(int topic)
        {
            if (topic == spots.Length)
            {
                (int Lost, int Waiting, int Moves) count = CountOf(problem, spots);
                fewest = count.CompareTo(fewest) < 0 && PlanningRules.Score(problem, [.. spots]).Broken == count.Lost ? count : fewest;
                return;
            }

            foreach (PlanSpot choice in choices.Where(choice => !choice.IsPlaced || !spots.AsSpan(0, topic).Contains(choice)))
            {
                spots[topic] = choice;
                Try(topic + 1);
            }
        }
    }

    public static (int Lost, int Waiting, int Moves) CountOf(PlanningProblem problem, PlanSpot[] spots)
    {
        PlanningTopic[] leftOver = [.. problem.Topics.Where((_, t) => !spots[t].IsPlaced)];
        return (leftOver.Count(topic => topic.Start.IsPlaced), leftOver.Count(topic => !topic.Start.IsPlaced), problem.Topics.Where((topic, t) => spots[t].IsPlaced && spots[t] != topic.Start).Count());
    }

    private static PlanningProblem Repair(PlanningInput made, ImmutableArray<PlanningTopic> topics, ImmutableArray<PlanSpot> closed) => PlanningProblem.Create(new PlanningInput
    {
        TimeSlots = made.TimeSlots,
        Rooms = made.Rooms,
        Topics = topics,
        Wanted = made.Wanted,
        Orders = made.Orders,
        Closed = closed,
        Changeover = made.Changeover,
        AttendeesNeverClash = made.AttendeesNeverClash,
        IsRepair = true,
    });
}
