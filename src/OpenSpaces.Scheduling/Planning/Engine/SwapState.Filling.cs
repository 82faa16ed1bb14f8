namespace OpenSpaces.Scheduling;

internal sealed partial class SwapState
{
    /// <summary>Puts everything where it stands now, if it may stand there, and what waits where it costs least, the hardest to place first.</summary>
    /// <param name="stop">Asked between topics.</param>
    public void Fill(Func<bool> stop)
    {
        foreach (bool fixedOnes in new[] { true, false })
        {
            for (int t = 0; t < topics; t++)
            {
                PlanSpot start = wall.Problem.Topics[t].Start;
                if (wall.IsFixed[t] == fixedOnes && start.IsPlaced && book.OccupantOf(start.TimeSlot, start.Room) < 0
                    && (fixedOnes || MayStand(t, start)))
                {
                    Put(t, start.TimeSlot, start.Room);
                }
            }
        }

        foreach (int t in InOrderOfDifficulty())
        {
            if (stop())
            {
                return;
            }

            PutCheapest(t);
        }
    }

    /// <summary>Puts a topic that is left over where it costs least; it stays left over if it fits nowhere, or would cost more than it is worth.</summary>
    public bool PutCheapest(int topic)
    {
        int best = -1;
        int leastPrice = gain[(slots * topics) + topic];
        for (int s = 0; s < slots; s++)
        {
            int price = gain[(s * topics) + topic];
            if (price < leastPrice && OrdersHold(topic, s, -1, -1) && book.Find(topic, s, -1, path) is var length and > 0
                && (price += book.PriceOfWay(topic, s, path, length)) < leastPrice)
            {
                (best, leastPrice) = (s, price);
            }
        }

        return best >= 0 && OfferMove(topic, slots, best, gain[(best * topics) + topic] - gain[(slots * topics) + topic], int.MaxValue);
    }

    private bool MayStand(int topic, PlanSpot spot) =>
        wall.Fits(topic, spot.Room) && wall.IsOpen(spot.TimeSlot, spot.Room) && gain[(spot.TimeSlot * topics) + topic] < WallTables.Forbidden && OrdersHold(topic, spot.TimeSlot, -1, -1);

    /// <summary>Few rooms first, then many attendees.</summary>
    private IEnumerable<int> InOrderOfDifficulty() => Enumerable.Range(0, topics)
        .Where(t => slotOf[t] == slots && !wall.IsFixed[t])
        .OrderBy(wall.RoomsThatFit)
        .ThenByDescending(t => wall.VotersOf(t).Length)
        .ThenBy(t => t);
}
