using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace OpenSpaces.Scheduling;

/// <summary>How many attendees want both of two topics, and who.</summary>
internal sealed class SharedInterest
{
    /// <summary>Set in an entry of <see cref="Pairs"/> where the two are linked otherwise too.</summary>
    public const int LinkedBit = 0x8000;

    private const int MaxCount = 0x7FFF;
    private readonly WallTables wall;

    private SharedInterest(WallTables wall)
    {
        this.wall = wall;
        Pairs = new ushort[(long)wall.Topics * wall.Topics];
    }

    /// <summary>[topic × topics + topic]: how many want both, at most 32,767, and the bit that says that they are linked.</summary>
    public ushort[] Pairs { get; }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // Called once a plan, so that it would run unoptimized.
    public static SharedInterest Of(WallTables wall)
    {
        var shared = new SharedInterest(wall);
        unchecked
        {
            int topics = wall.Topics;
            ref ushort pairs = ref MemoryMarshal.GetArrayDataReference(shared.Pairs);
            for (int t = 0; t < topics && !wall.IsStopped(); t++)
            {
                // Row by row, so that the row stays near while it is counted.
                ref ushort row = ref Unsafe.Add(ref pairs, (nint)t * topics);
                foreach (int a in wall.VotersOf(t))
                {
                    foreach (ushort other in wall.WantedBy(a))
                    {
                        ref ushort count = ref Unsafe.Add(ref row, other);
                        count = (ushort)Math.Min(count + 1, MaxCount);
                    }
                }

                for (int i = wall.LinkStart[t]; i < wall.LinkStart[t + 1]; i++)
                {
                    Unsafe.Add(ref row, wall.LinkTo[i]) |= LinkedBit;
                }
            }
        }

        return shared;
    }

    public int Link(int one, int other)
    {
        for (int i = wall.LinkStart[one]; i < wall.LinkStart[one + 1]; i++)
        {
            if (wall.LinkTo[i] == other)
            {
                return wall.LinkCost[i];
            }
        }

        return 0;
    }
}
