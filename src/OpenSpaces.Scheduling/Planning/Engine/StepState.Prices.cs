namespace OpenSpaces.Scheduling;

internal sealed partial class StepState
{
    private readonly (int Time, bool Follows)[][] days;
    private readonly int[] dayOfTime;

    /// <summary>What a topic that is left over would cost in a cell, given what stands elsewhere; people who would be in two places make it forbidden.</summary>
    public long Price(int topic, PlanSpot spot)
    {
        long price = wall.SlotCost[(spot.TimeSlot * wall.Topics) + topic]
            + (wall.HasRoomCosts ? wall.RoomCost[(topic * wall.Rooms) + spot.Room] : 0)
            + LinkPrice(topic, spot);
        int slot = spot.TimeSlot;
        int seen = -1;
        for (int i = 0; i < wall.Length[topic] && slot >= 0; i++, slot = After(slot, spot.Room))
        {
            foreach (int time in wall.TimesOf[slot])
            {
                if (time > seen)
                {
                    seen = time;
                    price += LostAt(topic, time);
                }
            }
        }

        return price + (problem.Weights.CountsDays ? DayPrice(topic, spot) : 0);
    }

    /// <summary>How many attendees would have to choose, if a topic that is left over started there.</summary>
    public long Lost(int topic, PlanSpot spot) => wall.TimesOf[spot.TimeSlot].Max(time => LostAt(topic, time)) / Math.Max(1, problem.Weights.LostSession);

    /// <summary>The hosts of a topic who are elsewhere at that time.</summary>
    public IEnumerable<PersonId> BusyHosts(int topic, PlanSpot spot)
    {
        long start = problem.TimeSlots[spot.TimeSlot].Start - problem.Input.Changeover;
        long end = problem.TimeSlots[LastSlot(topic, spot)].End + problem.Input.Changeover;
        return from i in Enumerable.Range(wall.LinkStart[topic], wall.LinkStart[topic + 1] - wall.LinkStart[topic])
               where wall.LinkIsHost[i] && spots[wall.LinkTo[i]].IsPlaced
               let other = wall.LinkTo[i]
               where start < problem.TimeSlots[LastSlot(other, spots[other])].End && problem.TimeSlots[spots[other].TimeSlot].Start < end
               from host in problem.Topics[topic].Hosts.Intersect(problem.Topics[other].Hosts)
               select host;
    }

    private long LostAt(int topic, int time)
    {
        long lost = 0;
        foreach (int a in wall.VotersOf(topic))
        {
            lost += counts[(time * wall.Attendees) + a] > 0 ? 1 : 0;
        }

        return lost * problem.Weights.LostSession;
    }

    private long LinkPrice(int topic, PlanSpot spot)
    {
        long price = 0;
        for (int i = wall.LinkStart[topic]; i < wall.LinkStart[topic + 1]; i++)
        {
            price += IsLinkedAt(topic, spot, i) ? wall.LinkCost[i] : 0;
        }

        return price;
    }

    private long DayPrice(int topic, PlanSpot spot)
    {
        long price = 0;
        int day = dayOfTime[wall.TimesOf[spot.TimeSlot][0]];
        var covered = new HashSet<int>();
        int slot = spot.TimeSlot;
        for (int i = 0; i < wall.Length[topic] && slot >= 0; i++, slot = After(slot, spot.Room))
        {
            covered.UnionWith(wall.TimesOf[slot]);
        }

        foreach (int a in wall.VotersOf(topic))
        {
            price += DayCost(a, day, covered) - DayCost(a, day, null);
        }

        return price;
    }

    private long DayCost(int attendee, int day, HashSet<int>? more)
    {
        int run = 0;
        int sessions = 0;
        long cost = 0;
        bool isBusy = false;
        foreach ((int time, bool follows) in days[day])
        {
            isBusy = counts[(time * wall.Attendees) + attendee] > 0 || more?.Contains(time) == true;
            run = !isBusy ? 0 : follows ? run + 1 : 1;
            sessions += isBusy ? 1 : 0;
            cost += run > 2 ? problem.Weights.LongRun : 0;
        }

        return cost + (sessions == 1 ? problem.Weights.LonelySession : 0) + (isBusy ? problem.Weights.LastOfDay : 0);
    }

    /// <summary>Whether somebody would be in two places: a host, or in a timetable an attendee.</summary>
    private bool IsSomebodyElsewhere(int topic, PlanSpot spot)
    {
        for (int i = wall.LinkStart[topic]; i < wall.LinkStart[topic + 1]; i++)
        {
            if (wall.LinkCost[i] >= WallTables.Forbidden && IsLinkedAt(topic, spot, i))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsLinkedAt(int topic, PlanSpot spot, int link)
    {
        int other = wall.LinkTo[link];
        if (spots[other] is not { IsPlaced: true } there)
        {
            return false;
        }

        long apart = wall.LinkIsHost[link] ? problem.Input.Changeover : 0;
        return problem.TimeSlots[spot.TimeSlot].Start < problem.TimeSlots[LastSlot(other, there)].End + apart
            && problem.TimeSlots[there.TimeSlot].Start < problem.TimeSlots[LastSlot(topic, spot)].End + apart;
    }

    /// <summary>Whether part 2 would come after part 1.</summary>
    private bool OrdersHold(int topic, PlanSpot spot)
    {
        foreach (PlanningOrder order in orderOf[topic])
        {
            PlanSpot before = order.Before == topic ? spot : spots[order.Before];
            PlanSpot after = order.After == topic ? spot : spots[order.After];
            if (before.IsPlaced && after.IsPlaced
                && problem.TimeSlots[LastSlot(order.Before, before)].End > problem.TimeSlots[after.TimeSlot].Start)
            {
                return false;
            }
        }

        return true;
    }
}
