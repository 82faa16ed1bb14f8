using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>
/// Gives each topic a cell of its own at the least cost, whoever hosts them and however long they are: an assignment by shortest augmenting paths (Kuhn, 1955; Jonker and Volgenant, 1987). It begins with
/// everything where it stands, so that only who lost a cell takes a search.
/// </summary>
internal sealed class RepairMatching
{
    private const long Far = long.MaxValue;
    private readonly RepairRows rows;
    private readonly SearchClock clock;
    private readonly ImmutableDictionary<int, long[]> narrowed;
    private readonly int cells;
    private readonly int[] topicIn;
    private readonly int[] cellOf;
    private readonly long[] topicPrice;
    private readonly long[] cellPrice;
    private readonly long[] distance;
    private readonly int[] from;
    private readonly bool[] isSettled;

    private RepairMatching(WallTables wall, RepairRows rows, SearchClock clock, ImmutableDictionary<int, long[]> narrowed)
    {
        this.rows = rows;
        this.clock = clock;
        this.narrowed = narrowed;
        cells = wall.Slots * wall.Rooms;
        topicIn = new int[cells];
        cellOf = new int[wall.Topics];
        topicPrice = new long[wall.Topics];
        cellPrice = new long[cells];
        distance = new long[cells];
        from = new int[cells];
        isSettled = new bool[cells];
        Array.Fill(topicIn, -1);
        Array.Fill(cellOf, -1);
    }

    /// <param name="wall">The problem.</param>
    /// <param name="rows">What each topic costs in each cell.</param>
    /// <param name="clock">Asked at every topic looked at; those it leaves no time for are left over.</param>
    /// <param name="narrowed">The rows of those who may not be everywhere that <paramref name="rows"/> says.</param>
    /// <returns>The cell of each topic; -1 = none.</returns>
    public static int[] Solve(WallTables wall, RepairRows rows, SearchClock clock, ImmutableDictionary<int, long[]> narrowed)
    {
        var matching = new RepairMatching(wall, rows, clock, narrowed);
        matching.Match(wall.Problem);
        return matching.cellOf;
    }

    private void Match(PlanningProblem problem)
    {
        foreach (int t in rows.Movable)
        {
            int home = rows.IsAtHome[t] ? rows.CellOf(problem.Topics[t].Start) : -1;
            if (home >= 0 && topicIn[home] < 0 && !(narrowed.TryGetValue(t, out long[]? row) && row[home] == RepairRows.Never))
            {
                (topicIn[home], cellOf[t]) = (t, home);
            }
        }

        foreach (int t in rows.Movable)
        {
            if (cellOf[t] < 0 && !clock.IsOver())
            {
                House(t);
            }
        }
    }

    /// <summary>The cheapest way to house one more: it takes a cell, whoever was there takes another, and so on, until one is free or somebody is left over. Prices keep all ways dear or even (Dijkstra).</summary>
    private void House(int topic)
    {
        Array.Fill(distance, Far);
        Array.Clear(isSettled);
        var passed = new List<int>();
        (long leaving, int leaver) = (Far, topic);
        int current = topic;
        long gone = 0;
        int last;
        while (true)
        {
            long ahead = gone - topicPrice[current];
            if (ahead + rows.LeftOver(current) < leaving)
            {
                (leaving, leaver) = (ahead + rows.LeftOver(current), current);
            }

            last = clock.IsOver() ? -1 : Nearest(Row(current), current, ahead);
            gone = last < 0 ? Far : distance[last];
            if (leaving <= gone)
            {
                (last, gone) = (-1, leaving);
                break;
            }

            if (topicIn[last] < 0)
            {
                break;
            }

            isSettled[last] = true;
            passed.Add(last);
            current = topicIn[last];
        }

        topicPrice[topic] += gone;
        foreach (int cell in passed)
        {
            topicPrice[topicIn[cell]] += gone - distance[cell];
            cellPrice[cell] -= gone - distance[cell];
        }

        Go(topic, last, leaver);
    }

    /// <summary>Looks on from a topic, and finds the nearest cell that was not passed, a free one if there is; -1 = none can be reached.</summary>
    private int Nearest(long[] row, int topic, long ahead)
    {
        int nearest = -1;
        for (int cell = 0; cell < cells; cell++)
        {
            if (isSettled[cell])
            {
                continue;
            }

            if (row[cell] != RepairRows.Never && ahead + row[cell] - cellPrice[cell] < distance[cell])
            {
                (distance[cell], from[cell]) = (ahead + row[cell] - cellPrice[cell], topic);
            }

            if (distance[cell] < Far && (nearest < 0 || distance[cell] < distance[nearest] || (distance[cell] == distance[nearest] && topicIn[cell] < 0 && topicIn[nearest] >= 0)))
            {
                nearest = cell;
            }
        }

        return nearest;
    }

    private void Go(int topic, int last, int leaver)
    {
        if (last < 0)
        {
            (last, cellOf[leaver]) = (cellOf[leaver], -1);
        }

        while (last >= 0)
        {
            int mover = from[last];
            (topicIn[last], int before, cellOf[mover]) = (mover, cellOf[mover], last);
            last = mover == topic ? -1 : before;
        }
    }

    private long[] Row(int topic) => narrowed.GetValueOrDefault(topic) ?? rows.Of(topic);
}
