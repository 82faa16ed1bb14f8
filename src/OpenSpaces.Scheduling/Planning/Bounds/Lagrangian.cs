using System.Numerics;

namespace OpenSpaces.Scheduling;

/// <summary>
/// A bound by Lagrangian relaxation (Held and Karp, 1971; Geoffrion, 1974): each topic is given a price for being placed, and each time takes the set of topics that pays best, whatever the
/// other times take. For any prices p that are at most what a topic left over costs, no plan costs less than Σ p − Σ over times of what the best set pays there.
/// </summary>
/// <remarks>
/// Proof: in any plan, a placed topic is in the set of at least one time, and a topic left over costs at least its price. So the plan costs at least Σ p + Σ over times of (what its set
/// loses and its topics cost there − the prices in it), and no set of topics that may be there, fit into the rooms, one each, and no two of which are hosted by one person, pays more than
/// the best. Prices are whole numbers of 1/1,024, so that the bound is exact. What topics cost each other beside their attendees is left out, which only lowers it.
/// </remarks>
internal sealed class Lagrangian
{
    private const int Unit = 1_024;
    private const int Rounds = 2_000;
    private const long MaxNodes = 1_000_000;
    private readonly WallTables wall;
    private readonly BestSet pricing;
    private readonly PricedTime[] times;
    private readonly long[] most;
    private readonly long target;
    private long best = long.MinValue;

    private Lagrangian(WallTables wall, long target)
    {
        this.wall = wall;
        this.target = target;
        pricing = new BestSet(wall);
        times = PricedTime.Of(wall);
        most = [.. Enumerable.Range(0, wall.Topics).Select(t => (long)Unit * wall.SlotCost[(wall.Slots * wall.Topics) + t])];
    }

    /// <summary>Whether it ends in reasonable time.</summary>
    public static bool Suits(WallTables wall) =>
        wall.Topics is > 0 and <= 64 && wall.Attendees is > 0 and <= 1_024 && BestSet.MostAtOnce(wall) <= 8 && wall.Times > 1 && !wall.Problem.Input.AttendeesNeverClash;

    /// <param name="wall">The problem.</param>
    /// <param name="known">What a plan costs that is known: prices are moved towards it.</param>
    /// <param name="isOver">Asked between rounds.</param>
    /// <returns>The bound; it holds whenever it is broken off.</returns>
    public static long Of(WallTables wall, long known, Func<bool> isOver) => new Lagrangian(wall, known).Climb(isOver);

    private long Climb(Func<bool> isOver)
    {
        long[] price = new long[wall.Topics];
        long[] bestPrice = new long[wall.Topics];
        double[] direction = new double[wall.Topics];
        int[] places = new int[wall.Topics];
        double step = 1;
        int sinceBetter = 0;
        for (int round = 0; round < Rounds && pricing.Nodes < MaxNodes && Whole(best) < target && !isOver(); round++)
        {
            Array.Fill(places, 1);
            long bound = price.Sum();
            foreach (PricedTime time in times)
            {
                (long pays, ulong set) = pricing.Find(price, time);
                bound -= time.Count * pays;
                for (; set != 0; set &= set - 1)
                {
                    places[BitOperations.TrailingZeroCount(set)] -= time.Count;
                }
            }

            sinceBetter++;
            if (bound > best)
            {
                (best, sinceBetter) = (bound, 0);
                price.CopyTo(bestPrice, 0);
            }

            if (sinceBetter == 25)
            {
                (step, sinceBetter) = (step * 0.7, 0);
                bestPrice.CopyTo(price, 0);
                Array.Clear(direction);
                continue;
            }

            // Prices of topics that several times take fall, of those that none takes rise. The direction is smoothed, for the sets change wildly.
            double length = 0;
            for (int t = 0; t < price.Length; t++)
            {
                direction[t] = (0.7 * direction[t]) + (0.3 * places[t]);
                length += direction[t] * direction[t];
            }

            double by = step * Math.Max(Unit, ((target + 1) * (double)Unit) - bound) / Math.Max(length, 1e-9);
            for (int t = 0; t < price.Length; t++)
            {
                price[t] = Math.Min(most[t], price[t] + (long)Math.Round(Math.Clamp(by * direction[t], -1e9, 1e9)));
            }
        }

        return Math.Max(0, Whole(best));
    }

    /// <summary>Plans cost whole numbers, so that any part of one counts as one.</summary>
    private static long Whole(long scaled) => scaled == long.MinValue ? 0 : (long)Math.Ceiling((decimal)scaled / Unit);
}
