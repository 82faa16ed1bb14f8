using System.Collections.Immutable;

namespace OpenSpaces.Scheduling.Tests.Planning;

/// <summary>Random problems small enough to try every plan.</summary>
internal static class SmallProblems
{
    public static PlanningProblem Make(Random random, bool isPlain = false, int? slots = null, int? rooms = null, int? topics = null) =>
        Make(random, isPlain, slots ?? random.Next(1, 4), rooms ?? random.Next(1, 3), topics ?? random.Next(1, 5));

    /// <summary>The least that any plan costs which breaks no hard rule, by trying them all; null if every plan breaks one.</summary>
    public static long? Least(PlanningProblem problem)
    {
        PlanSpot[] choices = [PlanSpot.Nowhere, .. from s in Enumerable.Range(0, problem.TimeSlots.Length) from r in Enumerable.Range(0, problem.Rooms.Length) select new PlanSpot(s, r)];
        long? least = null;
        var spots = new PlanSpot[problem.Topics.Length];
        Try(0);
        return least;

        void Try(int topic)
        {
            if (topic < spots.Length)
            {
                foreach (PlanSpot choice in problem.Topics[topic].IsFixed ? [problem.Topics[topic].Start] : choices)
                {
                    spots[topic] = choice;
                    Try(topic + 1);
                }

                return;
            }

            PlanScore score = PlanningRules.Score(problem, [.. spots]);
            if (score.Broken == 0 && !(score.Cost >= least))
            {
                least = score.Cost;
            }
        }
    }

    private static PlanningProblem Make(Random random, bool isPlain, int slots, int rooms, int topics)
    {
        bool isOdd = !isPlain && random.Next(2) == 0;
        bool countsDays = !isPlain && random.Next(4) == 0;
        return PlanningProblem.Create(new PlanningInput
        {
            TimeSlots = [.. Enumerable.Range(0, slots).Select(s => Slot(random, s, isOdd))],
            Rooms = [.. Enumerable.Range(0, rooms).Select(r => new PlanningRoom(new RoomId($"r{r}"), random.Next(4) == 0 ? null : random.Next(1, 5)) { Features = random.Next(2) == 0 ? ["projector"] : [] })],
            Topics = [.. Enumerable.Range(0, topics).Select(t => Topic(random, t, slots, rooms, isPlain))],
            Wanted = [.. Enumerable.Range(0, random.Next(6)).Select(_ => Enumerable.Range(0, topics).Where(_ => random.Next(2) == 0).ToImmutableArray())],
            Orders = topics > 1 && random.Next(4) == 0 ? [new PlanningOrder(0, 1)] : [],
            Closed = random.Next(3) == 0 ? [new PlanSpot(random.Next(slots), random.Next(rooms))] : [],
            Changeover = !isPlain && random.Next(4) == 0 ? 600 : 0,
            AttendeesNeverClash = random.Next(6) == 0,
            MaxMoves = !isPlain && random.Next(4) == 0 ? random.Next(3) : null,
            Weights = new PlanningWeights
            {
                LeftOver = random.Next(4) == 0 ? 0 : 50,
                SeatShort = random.Next(2),
                MovedTime = 4,
                MovedRoom = 1,
                LongRun = countsDays ? 2 : 0,
                LonelySession = countsDays ? 1 : 0,
                LastOfDay = countsDays ? 1 : 0,
            },
        });
    }

    private static PlanningTimeSlot Slot(Random random, int s, bool isOdd)
    {
        long start = (s * 3600) + (isOdd ? random.Next(3) * 900 : 0);
        return new PlanningTimeSlot(new TimeSlotId($"s{s}"), start, start + (isOdd ? random.Next(2, 6) * 900 : 3600), 0);
    }

    private static PlanningTopic Topic(Random random, int t, int slots, int rooms, bool isPlain)
    {
        var start = random.Next(3) == 0 ? new PlanSpot(random.Next(slots), random.Next(rooms)) : PlanSpot.Nowhere;
        return new PlanningTopic(new ProposalId($"t{t}"))
        {
            Hosts = [.. new PersonId[] { new("ann"), new("bob") }.Where(_ => random.Next(4) == 0)],
            Length = !isPlain && random.Next(5) == 0 ? 2 : 1,
            SeatsNeeded = random.Next(4) == 0 ? random.Next(5) : 0,
            SeatsExpected = random.Next(6),
            Features = random.Next(4) == 0 ? ["Projector"] : [],
            Themes = random.Next(3) == 0 ? ["data"] : [],
            IsRecorded = random.Next(4) == 0,
            Preferred = random.Next(3) == 0 ? [random.Next(slots)] : [],
            Acceptable = random.Next(4) == 0 ? [random.Next(slots)] : [],
            Impossible = random.Next(4) == 0 ? [random.Next(slots)] : [],
            Start = start,
            IsAnnounced = random.Next(2) == 0,
        };
    }
}
