using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace OpenSpaces.Scheduling;

/// <summary>For each attendee a row with a one for each topic they want, so that what many want is added up a vector at a time. Not for two threads.</summary>
internal sealed class WantedRows
{
    /// <summary>As many ones as a signed byte can hold.</summary>
    private const int MostAtOnce = sbyte.MaxValue;

    private readonly int topics;
    private readonly int stride;
    private readonly sbyte[] rows;
    private readonly sbyte[] sums;

    public WantedRows(WallTables wall)
    {
        topics = wall.Topics;
        stride = StrideFor(wall);
        rows = new sbyte[wall.Attendees * stride];
        sums = new sbyte[stride];
        for (int a = 0; a < wall.Attendees; a++)
        {
            foreach (ushort topic in wall.WantedBy(a))
            {
                rows[(a * stride) + topic] = 1;
            }
        }
    }

    /// <summary>How many bytes they take.</summary>
    public static long BytesFor(WallTables wall) => (long)wall.Attendees * StrideFor(wall);

    /// <summary>Makes what some attendees want dearer, and what others want cheaper.</summary>
    /// <param name="gained">Those whose topics get dearer.</param>
    /// <param name="lost">Those whose topics get cheaper.</param>
    /// <param name="weight">By how much, for each attendee.</param>
    /// <param name="prices">For each topic its price.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(ReadOnlySpan<int> gained, ReadOnlySpan<int> lost, int weight, Span<int> prices)
    {
        while (!gained.IsEmpty || !lost.IsEmpty)
        {
            ReadOnlySpan<int> more = gained[..Math.Min(gained.Length, MostAtOnce)];
            ReadOnlySpan<int> less = lost[..Math.Min(lost.Length, MostAtOnce)];
            Sum(more, less);
            for (int t = 0; t < topics; t++)
            {
                prices[t] += weight * sums[t];
            }

            gained = gained[more.Length..];
            lost = lost[less.Length..];
        }
    }

    private static int StrideFor(WallTables wall) => (wall.Topics + Vector<sbyte>.Count - 1) / Vector<sbyte>.Count * Vector<sbyte>.Count;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Sum(ReadOnlySpan<int> more, ReadOnlySpan<int> less)
    {
        ref sbyte row = ref MemoryMarshal.GetArrayDataReference(rows);
        for (int at = 0; at < stride; at += Vector<sbyte>.Count)
        {
            Vector<sbyte> sum = Vector<sbyte>.Zero;
            foreach (int a in more)
            {
                sum += Vector.LoadUnsafe(ref Unsafe.Add(ref row, (nint)a * stride), (nuint)at);
            }

            foreach (int a in less)
            {
                sum -= Vector.LoadUnsafe(ref Unsafe.Add(ref row, (nint)a * stride), (nuint)at);
            }

            sum.CopyTo(sums, at);
        }
    }
}
