using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;

namespace OpenSpaces.Scheduling.Benchmarks.Planning;

/// <summary>An instance of the International Timetabling Competition 2007, track 2: five days of nine times.</summary>
internal sealed class Timetable
{
    private const int Times = 45;
    private const int TimesADay = 9;

    private readonly int[] seats;
    private readonly int[][] eventsOf;
    private readonly bool[][] roomHas;
    private readonly bool[][] eventNeeds;
    private readonly bool[][] possible;
    private readonly List<(int Before, int After)> orders = [];
    private readonly int[] attendance;

    private Timetable(Queue<int> numbers)
    {
        (int events, int rooms, int features, int students) = (numbers.Dequeue(), numbers.Dequeue(), numbers.Dequeue(), numbers.Dequeue());
        seats = [.. Enumerable.Range(0, rooms).Select(_ => numbers.Dequeue())];
        eventsOf = [.. Enumerable.Range(0, students).Select(_ => Enumerable.Range(0, events).Where(_ => numbers.Dequeue() == 1).ToArray())];
        roomHas = Flags(rooms, features);
        eventNeeds = Flags(events, features);
        possible = Flags(events, Times);
        for (int one = 0; one < events; one++)
        {
            for (int other = 0; other < events; other++)
            {
                if (numbers.Dequeue() == 1)
                {
                    orders.Add((one, other));
                }
            }
        }

        attendance = new int[events];
        foreach (int attended in eventsOf.SelectMany(list => list))
        {
            attendance[attended]++;
        }

        bool[][] Flags(int rows, int columns) => [.. Enumerable.Range(0, rows).Select(_ => Enumerable.Range(0, columns).Select(_ => numbers.Dequeue() == 1).ToArray())];
    }

    public static Timetable Read(string path)
    {
        using var text = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        return new Timetable(new Queue<int>(text.ReadToEnd().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(number => int.Parse(number, CultureInfo.InvariantCulture))));
    }

    public PlanningProblem ToProblem() => PlanningProblem.Create(new PlanningInput
    {
        TimeSlots = [.. Enumerable.Range(0, Times).Select(s => new PlanningTimeSlot(new TimeSlotId($"s{s}"), Start(s), Start(s) + 3600, s / TimesADay))],
        Rooms = [.. seats.Select((count, r) => new PlanningRoom(new RoomId($"r{r}"), count) { Features = Named(roomHas[r]) })],
        Topics = [.. attendance.Select((count, e) => new PlanningTopic(new ProposalId($"t{e}"))
        {
            SeatsNeeded = count,
            Features = Named(eventNeeds[e]),
            Impossible = [.. Enumerable.Range(0, Times).Where(s => !possible[e][s])],
        })],
        Wanted = [.. eventsOf.Select(list => list.ToImmutableArray())],
        Orders = [.. orders.Select(order => new PlanningOrder(order.Before, order.After))],
        AttendeesNeverClash = true,
        Weights = new PlanningWeights { LeftOver = PlanningWeights.Most, LongRun = 1, LonelySession = 1, LastOfDay = 1 },
    });

    /// <summary>The competition's own count: broken rules, students of events without a place, and the soft score.</summary>
    public (int Hard, int Distance, int Soft) Score(IReadOnlyList<PlanSpot> plan)
    {
        int hard = orders.Count(order => plan[order.Before].IsPlaced && plan[order.After].IsPlaced && plan[order.Before].TimeSlot >= plan[order.After].TimeSlot);
        int distance = 0;
        var cells = new HashSet<PlanSpot>();
        for (int e = 0; e < plan.Count; e++)
        {
            if (!plan[e].IsPlaced)
            {
                distance += attendance[e];
                continue;
            }

            hard += cells.Add(plan[e]) ? 0 : 1;
            hard += possible[e][plan[e].TimeSlot] ? 0 : 1;
            hard += seats[plan[e].Room] >= attendance[e] && !eventNeeds[e].Where((needs, f) => needs && !roomHas[plan[e].Room][f]).Any() ? 0 : 1;
        }

        int soft = 0;
        foreach (int[] attended in eventsOf)
        {
            int[] busy = new int[Times];
            foreach (int e in attended.Where(e => plan[e].IsPlaced))
            {
                hard += busy[plan[e].TimeSlot]++ > 0 ? 1 : 0;
            }

            for (int day = 0; day < Times; day += TimesADay)
            {
                int run = 0;
                int sessions = 0;
                for (int s = day; s < day + TimesADay; s++)
                {
                    run = busy[s] > 0 ? run + 1 : 0;
                    sessions += busy[s] > 0 ? 1 : 0;
                    soft += run > 2 ? 1 : 0;
                }

                soft += (busy[day + TimesADay - 1] > 0 ? 1 : 0) + (sessions == 1 ? 1 : 0);
            }
        }

        return (hard, distance, soft);
    }

    private static long Start(int slot) => (slot / TimesADay * 86_400L) + (slot % TimesADay * 3_600L);

    private static ImmutableArray<string> Named(bool[] flags) => [.. Enumerable.Range(0, flags.Length).Where(f => flags[f]).Select(f => $"f{f}")];
}
