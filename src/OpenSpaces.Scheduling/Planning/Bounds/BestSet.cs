using System.Numerics;

namespace OpenSpaces.Scheduling;

/// <summary>Finds the set of topics that pays best at one time: its prices, less what attendees lose who want several of them. By branch and bound, exactly.</summary>
/// <remarks>Where rooms matter, only sets that fit into them. A topic brings less the more are there already, for who wants one of those loses it: so the best single gains, summed, are an upper bound.</remarks>
internal sealed class BestSet
{
    private const int Unit = 1_024;
    private readonly WallTables wall;
    private readonly int words;
    private readonly ulong[] voters;
    private readonly ulong[] linked;
    private readonly ulong[] covered;
    private readonly long lostSession;
    private long[] prices = [];
    private PricedTime time = null!;
    private long best;
    private ulong bestSet;

    public BestSet(WallTables wall)
    {
        this.wall = wall;
        words = (wall.Attendees + 63) / 64;
        voters = new ulong[wall.Topics * words];
        linked = new ulong[wall.Topics];
        covered = new ulong[(MostAtOnce(wall) + 1) * words];
        lostSession = (long)Unit * wall.Problem.Weights.LostSession;
        for (int t = 0; t < wall.Topics; t++)
        {
            foreach (int a in wall.VotersOf(t))
            {
                voters[(t * words) + (a >> 6)] |= 1UL << (a & 63);
            }

            for (int i = wall.LinkStart[t]; i < wall.LinkStart[t + 1]; i++)
            {
                linked[t] |= wall.LinkCost[i] >= WallTables.Forbidden ? 1UL << wall.LinkTo[i] : 0;
            }
        }
    }

    /// <summary>How many sets were looked at in all calls.</summary>
    public long Nodes { get; private set; }

    /// <summary>How many topics can be at one time at most: the cells of the slots that overlap then.</summary>
    public static int MostAtOnce(WallTables wall)
    {
        int most = 0;
        foreach (var time in wall.Problem.Times)
        {
            int cells = 0;
            foreach (int slot in time)
            {
                for (int w = 0; w < wall.Words; w++)
                {
                    cells += BitOperations.PopCount(wall.Open[(slot * wall.Words) + w]);
                }
            }

            most = Math.Max(most, cells);
        }

        // Whatever is fixed in a closed cell is at that time too.
        int inClosedCells = wall.Problem.Topics.Count(topic => topic.IsFixed && topic.Start.IsPlaced && !wall.IsOpen(topic.Start.TimeSlot, topic.Start.Room));
        return Math.Min(wall.Topics, most + inClosedCells);
    }

    /// <param name="price">For each topic, in 1/1,024.</param>
    /// <param name="at">The time.</param>
    /// <returns>What the best set pays there, in the same unit, at least 0; and the set, a bit a topic.</returns>
    public (long Pays, ulong Set) Find(long[] price, PricedTime at)
    {
        time = at;
        prices = [.. price.Select((one, t) => one - (Unit * at.Costs[t]))];
        (best, bestSet) = (0, 0);
        Array.Clear(covered, 0, words);
        Grow(0, 0, 0, at.Open, RoomSets.None);
        return (best, bestSet);
    }

    private void Grow(int depth, long pays, ulong set, ulong open, RoomSets rooms)
    {
        Nodes++;
        if (pays > best)
        {
            (best, bestSet) = (pays, set);
        }

        if (depth == time.Size)
        {
            return;
        }

        // The topics that still bring something, and the sum of the best of those: no set below brings more.
        Span<(long Gain, int Topic)> ways = stackalloc (long, int)[64];
        int count = 0;
        for (ulong rest = open; rest != 0; rest &= rest - 1)
        {
            int t = BitOperations.TrailingZeroCount(rest);
            long gain = prices[t] - (lostSession * Shared(t, depth));
            if (gain > 0)
            {
                ways[count++] = (gain, t);
            }
        }

        Span<(long Gain, int Topic)> sorted = ways[..count];
        sorted.Sort((one, other) => one.Gain != other.Gain ? other.Gain.CompareTo(one.Gain) : one.Topic.CompareTo(other.Topic));
        for (int i = 0; i < count; i++)
        {
            long upper = pays;
            for (int j = i; j < count && j < i + time.Size - depth; j++)
            {
                upper += sorted[j].Gain;
            }

            if (upper <= best)
            {
                return;
            }

            int topic = sorted[i].Topic;
            open &= ~(1UL << topic);
            RoomSets taken = time.Rooms.Length == 0 ? rooms : rooms.With(time.Rooms[topic]);
            if (taken.IsEmpty)
            {
                continue;
            }

            for (int w = 0; w < words; w++)
            {
                covered[((depth + 1) * words) + w] = covered[(depth * words) + w] | voters[(topic * words) + w];
            }

            Grow(depth + 1, pays + sorted[i].Gain, set | 1UL << topic, open & ~linked[topic], taken);
        }
    }

    private long Shared(int topic, int depth)
    {
        long shared = 0;
        for (int w = 0; w < words; w++)
        {
            shared += BitOperations.PopCount(voters[(topic * words) + w] & covered[(depth * words) + w]);
        }

        return shared;
    }
}
