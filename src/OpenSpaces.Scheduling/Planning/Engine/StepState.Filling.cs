namespace OpenSpaces.Scheduling;

internal sealed partial class StepState
{
    /// <summary>Puts everything where it stands now, if it may stand there.</summary>
    /// <param name="stop">Asked between topics; null = never.</param>
    public void PutWhatMayStay(Func<bool>? stop = null)
    {
        foreach (bool fixedOnes in new[] { true, false })
        {
            for (int t = 0; t < wall.Topics && stop?.Invoke() != true; t++)
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
        PutWhatMayStay(stop);
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
