namespace OpenSpaces.Scheduling;

/// <summary>Attendees' days as bits, one a time, and what each day costs from a table.</summary>
internal sealed class TimetableDays
{
    private const int MostTimes = 16;
    private readonly int[] dayOf;
    private readonly ushort[] bitOf;

    // [day of attendee]: the times at which they want something. [day]: for each pattern of bits, what it costs.
    private readonly ushort[] busy;
    private readonly int[][] costOf;
    private readonly int count;

    public TimetableDays(WallTables wall)
    {
        var days = AttendeeDays.Of(wall.Problem);
        count = days.Length;
        dayOf = new int[wall.Slots];
        bitOf = new ushort[wall.Slots];
        busy = new ushort[wall.Attendees * count];
        costOf = new int[count][];
        PlanningWeights weights = wall.Problem.Weights;
        for (int d = 0; d < count; d++)
        {
            for (int i = 0; i < days[d].Length; i++)
            {
                int slot = wall.Problem.Times[days[d][i].Time][0];
                (dayOf[slot], bitOf[slot]) = (d, (ushort)(1 << i));
            }

            bool[] follows = [.. days[d].Select(time => time.Follows)];
            costOf[d] = [.. Enumerable.Range(0, 1 << days[d].Length).Select(pattern => CostOf(pattern, follows, weights))];
        }
    }

    public static bool Suit(PlanningProblem problem) => AttendeeDays.Of(problem).All(day => day.Length <= MostTimes);

    /// <summary>Nobody has anything at any slot.</summary>
    public void Clear() => Array.Clear(busy);

    /// <summary>They come to a slot at which they had nothing.</summary>
    /// <returns>What it costs more.</returns>
    public long Add(ReadOnlySpan<int> attendees, int slot) => Toggle(attendees, slot);

    /// <summary>They have nothing at the slot any more.</summary>
    /// <returns>What it costs more.</returns>
    public long Remove(ReadOnlySpan<int> attendees, int slot) => Toggle(attendees, slot);

    /// <summary>What it costs more if those of them who have nothing at the one slot go there from the other.</summary>
    public int PriceOfMove(ReadOnlySpan<int> attendees, int from, int to)
    {
        unchecked
        {
            (int fromDay, int toDay) = (dayOf[from], dayOf[to]);
            (int fromBit, int toBit) = (bitOf[from], bitOf[to]);
            int[] fromCost = costOf[fromDay];
            int[] toCost = costOf[toDay];
            int price = 0;
            if (fromDay == toDay)
            {
                int both = fromBit | toBit;
                foreach (int a in attendees)
                {
                    int pattern = busy[(a * count) + fromDay];
                    price += (pattern & toBit) == 0 ? fromCost[pattern ^ both] - fromCost[pattern] : 0;
                }

                return price;
            }

            foreach (int a in attendees)
            {
                int there = busy[(a * count) + toDay];
                if ((there & toBit) == 0)
                {
                    int here = busy[(a * count) + fromDay];
                    price += fromCost[here ^ fromBit] - fromCost[here] + toCost[there | toBit] - toCost[there];
                }
            }

            return price;
        }
    }

    private long Toggle(ReadOnlySpan<int> attendees, int slot)
    {
        int day = dayOf[slot];
        int bit = bitOf[slot];
        int[] costs = costOf[day];
        long price = 0;
        foreach (int a in attendees)
        {
            ref ushort pattern = ref busy[(a * count) + day];
            price -= costs[pattern];
            pattern ^= (ushort)bit;
            price += costs[pattern];
        }

        return price;
    }

    private static int CostOf(int pattern, bool[] follows, PlanningWeights weights)
    {
        int run = 0;
        int sessions = 0;
        int cost = 0;
        for (int i = 0; i < follows.Length; i++)
        {
            bool isBusy = (pattern >> i & 1) != 0;
            run = !isBusy ? 0 : follows[i] ? run + 1 : 1;
            sessions += isBusy ? 1 : 0;
            cost += run > 2 ? weights.LongRun : 0;
        }

        return cost + (sessions == 1 ? weights.LonelySession : 0) + ((pattern >> (follows.Length - 1) & 1) != 0 ? weights.LastOfDay : 0);
    }
}
