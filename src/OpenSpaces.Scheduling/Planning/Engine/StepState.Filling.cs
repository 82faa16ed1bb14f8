namespace OpenSpaces.Scheduling;

internal sealed partial class StepState
{
    /// <summary>Puts everything where it stands now, if it may stand there.</summary>
    public void PutWhatMayStay()
    {
        foreach (bool fixedOnes in new[] { true, false })
        {
            for (int t = 0; t < wall.Topics; t++)
            {
                PlanSpot start = problem.Topics[t].Start;
                if (wall.IsFixed[t] == fixedOnes && start.IsPlaced && (fixedOnes || (MayStand(t, start) && Price(t, start) < WallTables.Forbidden)))
                {
                    Put(t, start);
                }
            }
        }
    }

    /// <summary>Puts everything where it stands now, if it may, and what waits where it costs least, the hardest to place first.</summary>
    /// <param name="stop">Asked between topics.</param>
    public void Fill(Func<bool> stop)
    {
        PutWhatMayStay();
        foreach (int t in Enumerable.Range(0, wall.Topics)
            .Where(t => !spots[t].IsPlaced && !wall.IsFixed[t])
            .OrderByDescending(t => wall.Length[t]).ThenBy(wall.RoomsThatFit).ThenByDescending(t => wall.VotersOf(t).Length).ThenBy(t => t))
        {
            if (stop())
            {
                return;
            }

            PutCheapest(t);
        }
    }

    /// <summary>Who would have to be lifted for a topic to stand there.</summary>
    /// <param name="topic">A topic that is left over.</param>
    /// <param name="spot">Where it would start.</param>
    /// <param name="most">How many may be.</param>
    /// <param name="held">Who may not be, beside those who are fixed.</param>
    /// <returns>The topics, none if it may stand there as things are; null if it cannot, or too many or the wrong ones would be in its way.</returns>
    public int[]? BlockersOf(int topic, PlanSpot spot, int most, HashSet<int> held)
    {
        if (!wall.Fits(topic, spot.Room))
        {
            return null;
        }

        var blockers = new HashSet<int>();
        int slot = spot.TimeSlot;
        for (int i = 0; i < wall.Length[topic]; i++, slot = After(slot, spot.Room))
        {
            if (slot < 0 || OccupantOf(slot, spot.Room) == Closed || wall.SlotCost[(slot * wall.Topics) + topic] >= WallTables.Forbidden)
            {
                return null;
            }

            if (OccupantOf(slot, spot.Room) is >= 0 and var there)
            {
                blockers.Add(there);
            }
        }

        blockers.UnionWith(LinkedAt(topic, spot));
        blockers.UnionWith(orderOf[topic].Select(order => order.Before == topic ? order.After : order.Before).Where(other => !OrdersHold(topic, spot, other)));
        return blockers.Count <= most && blockers.All(other => !wall.IsFixed[other] && !held.Contains(other)) ? [.. blockers] : null;
    }

    public bool PutCheapest(int topic)
    {
        PlanSpot best = PlanSpot.Nowhere;
        long least = LeftOverPrice(topic);
        for (int s = 0; s < wall.Slots; s++)
        {
            for (int r = 0; r < wall.Rooms; r++)
            {
                var spot = new PlanSpot(s, r);
                if (MayStand(topic, spot) && Price(topic, spot) is var price && price < least)
                {
                    (best, least) = (spot, price);
                }
            }
        }

        if (best.IsPlaced)
        {
            Put(topic, best);
        }

        return best.IsPlaced;
    }
}
