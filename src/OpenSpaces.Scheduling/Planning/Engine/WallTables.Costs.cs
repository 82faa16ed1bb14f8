using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

internal sealed partial class WallTables
{
    private static int[][] ReadTimes(PlanningProblem problem)
    {
        var of = Enumerable.Range(0, problem.TimeSlots.Length).Select(_ => new List<int>()).ToArray();
        for (int time = 0; time < problem.Times.Length; time++)
        {
            foreach (int slot in problem.Times[time])
            {
                of[slot].Add(time);
            }
        }

        return [.. of.Select(times => times.ToArray())];
    }

    private static int[] ReadSlotCosts(PlanningProblem problem)
    {
        int topics = problem.Topics.Length;
        int slots = problem.TimeSlots.Length;
        PlanningWeights weights = problem.Weights;
        int[] costs = new int[(slots + 1) * topics];
        for (int t = 0; t < topics; t++)
        {
            PlanningTopic topic = problem.Topics[t];
            costs[(slots * topics) + t] = topic.Start.IsPlaced ? LostCell : weights.LeftOver + (weights.LostSession * problem.Interest[t]);
            for (int s = 0; s < slots; s++)
            {
                costs[(s * topics) + t] = AskedForTimes.CostOf(topic, s, weights)
                    + (topic.IsAnnounced && topic.Start.IsPlaced && topic.Start.TimeSlot != s ? weights.MovedTime : 0);
            }

            foreach (int s in topic.IsFixed ? [] : topic.Impossible)
            {
                costs[(s * topics) + t] = Forbidden;
            }
        }

        return costs;
    }

    private static int[] ReadRoomCosts(PlanningProblem problem)
    {
        int rooms = problem.Rooms.Length;
        int[] costs = new int[problem.Topics.Length * rooms];
        bool any = false;
        for (int t = 0; t < problem.Topics.Length; t++)
        {
            PlanningTopic topic = problem.Topics[t];
            for (int r = 0; r < rooms; r++)
            {
                int cost = (problem.Weights.SeatShort * Math.Max(0, topic.SeatsExpected - (problem.Rooms[r].Seats ?? int.MaxValue)))
                    + (topic.IsAnnounced && topic.Start.IsPlaced && topic.Start.Room != r ? problem.Weights.MovedRoom : 0);
                costs[(t * rooms) + r] = cost;
                any |= cost > 0;
            }
        }

        return any ? costs : [];
    }

    /// <summary>Hosts in common, themes in common, and where attendees never clash, attendees in common.</summary>
    private (int[] Start, int[] To, int[] Cost, bool[] IsHost) ReadLinks(PlanningProblem problem)
    {
        var hosts = new HashSet<(int, int)>();
        var links = Enumerable.Range(0, Topics).Select(_ => new Dictionary<int, int>()).ToArray();
        foreach (IGrouping<PersonId, int> hosted in Pairs(topic => topic.Hosts))
        {
            int[] together = [.. hosted];
            LinkAll(together, Forbidden);
            hosts.UnionWith(from one in together from other in together select (one, other));
        }

        if (problem.Weights.SameTheme > 0)
        {
            foreach (IGrouping<string, int> theme in Pairs(topic => topic.IsRecorded ? [] : topic.Themes.Distinct(StringComparer.OrdinalIgnoreCase).Select(text => text.ToUpperInvariant())))
            {
                LinkAll([.. theme], problem.Weights.SameTheme);
            }
        }

        if (problem.Input.AttendeesNeverClash)
        {
            for (int a = 0; a < Attendees; a++)
            {
                LinkAll([.. problem.Wanted[a]], Forbidden);
            }
        }

        int[] start = new int[Topics + 1];
        for (int t = 0; t < Topics; t++)
        {
            start[t + 1] = start[t] + links[t].Count;
        }

        int[] to = [.. links.SelectMany(others => others.Keys.Order())];
        int[] cost = [.. links.SelectMany(others => others.OrderBy(link => link.Key).Select(link => link.Value))];
        bool[] isHost = [.. links.SelectMany((others, t) => others.Keys.Order().Select(other => hosts.Contains((t, other))))];
        return (start, to, cost, isHost);

        IEnumerable<IGrouping<T, int>> Pairs<T>(Func<PlanningTopic, IEnumerable<T>> select) =>
            Enumerable.Range(0, Topics).SelectMany(t => select(problem.Topics[t]).Distinct().Select(key => (key, t))).GroupBy(pair => pair.key, pair => pair.t);

        void LinkAll(int[] together, int cost)
        {
            foreach (int one in together)
            {
                foreach (int other in together)
                {
                    // What the board allowed and the planner may not touch is not the planner's to judge.
                    if (one != other && !(cost == Forbidden && IsFixed[one] && IsFixed[other]))
                    {
                        int known = links[one].GetValueOrDefault(other);
                        links[one][other] = known >= Forbidden || cost >= Forbidden ? Forbidden : known + cost;
                    }
                }
            }
        }
    }

    private (int[][] Near, int[][] Overlapping) ReadNeighbours(PlanningProblem problem)
    {
        long changeover = problem.Input.Changeover;
        ImmutableArray<PlanningTimeSlot> slots = problem.TimeSlots;
        int[][] near = [.. slots.Select(slot => Which(other => slot.Start < other.End + changeover && other.Start < slot.End + changeover))];
        int[][] overlapping = [.. slots.Select(slot => Which(slot.Overlaps))];
        return (near, overlapping);

        int[] Which(Func<PlanningTimeSlot, bool> holds) => [.. Enumerable.Range(0, Slots).Where(s => holds(slots[s]))];
    }
}
