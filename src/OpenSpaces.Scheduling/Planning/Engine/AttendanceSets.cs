using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace OpenSpaces.Scheduling;

/// <summary>
/// Sets of attendees as bits. How many topics an attendee finds in a time slot is a number whose digits lie in planes, so that a topic comes and goes without looking at single attendees; only those who find something
/// where they found nothing, or the reverse, change the prices of what they want besides.
/// </summary>
internal sealed class AttendanceSets : Attendance
{
    private readonly VoterSets voters;
    private readonly WantedRows wanted;
    private readonly int words;
    private readonly int planes;
    private readonly ulong[] digits;

    // For each time slot, who finds something there, and who finds one topic only.
    private readonly ulong[] some;
    private readonly ulong[] single;
    private readonly ulong[] turned;
    private readonly int[] gained;
    private readonly int[] lost;

    // For each time slot the topics in it, and for each topic what its price would be there if it were not.
    private readonly int[] members;
    private readonly int[] memberCount;
    private readonly int[] priceOutside;

    public AttendanceSets(WallTables wall, int[] slotOf, int[] prices)
        : base(wall, slotOf, prices)
    {
        voters = new VoterSets(wall);
        wanted = new WantedRows(wall);
        words = voters.Words;
        planes = BitOperations.Log2((uint)Math.Max(1, wall.Rooms)) + 1;
        digits = new ulong[wall.Slots * planes * words];
        some = new ulong[wall.Slots * words];
        single = new ulong[wall.Slots * words];
        turned = new ulong[words];
        gained = new int[wall.Attendees];
        lost = new int[wall.Attendees];
        members = new int[wall.Slots * wall.Rooms];
        memberCount = new int[wall.Slots];
        priceOutside = new int[wall.Topics];
    }

    public override void Open(int slot)
    {
        int row = slot * Wall.Topics;
        foreach (int topic in MembersOf(slot))
        {
            Prices[row + topic] = priceOutside[topic];
        }
    }

    public override void Enter(int topic, int slot)
    {
        members[(slot * Wall.Rooms) + memberCount[slot]++] = topic;
        Count(topic, slot, Vector<ulong>.Zero);
    }

    public override void Leave(int topic, int slot)
    {
        Span<int> there = members.AsSpan(slot * Wall.Rooms, memberCount[slot]--);
        there[there.IndexOf(topic)] = there[^1];
        Count(topic, slot, Vector<ulong>.AllBitsSet);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Settle(int slot)
    {
        Spread(slot);
        Turn(slot);
        int row = slot * Wall.Topics;
        ReadOnlySpan<ulong> only = single.AsSpan(slot * words, words);
        foreach (int topic in MembersOf(slot))
        {
            priceOutside[topic] = Prices[row + topic];
            Prices[row + topic] -= Weight * Both(voters.Of(topic), only);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override int Common(int topic, int other, int here, int there)
    {
        ReadOnlySpan<ulong> one = voters.Of(topic);
        ReadOnlySpan<ulong> two = voters.Of(other);
        ref ulong onlyThere = ref Single(there);
        ref ulong onlyHere = ref here < Wall.Slots ? ref Single(here) : ref Unsafe.NullRef<ulong>();
        int common = 0;
        for (int w = 0; w < one.Length; w++)
        {
            ulong both = one[w] & two[w];
            common += BitOperations.PopCount(both & Unsafe.Add(ref onlyThere, w));
            if (here < Wall.Slots)
            {
                common += BitOperations.PopCount(both & Unsafe.Add(ref onlyHere, w));
            }
        }

        return common;
    }

    /// <summary>One more or one less for each who wants the topic.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="slot">The time slot.</param>
    /// <param name="turn">None: what carries to the next digit is where there was a one already. All: what is borrowed from it is where there was none.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Count(int topic, int slot, Vector<ulong> turn)
    {
        ReadOnlySpan<Vector<ulong>> who = voters.VectorsOf(topic);
        Span<Vector<ulong>> number = Digits(slot);
        for (int i = 0; i < who.Length; i++)
        {
            Vector<ulong> carry = who[i];
            for (int at = i; at < number.Length; at += who.Length)
            {
                Vector<ulong> digit = number[at];
                number[at] = digit ^ carry;
                carry &= digit ^ turn;
            }
        }
    }

    private static int Both(ReadOnlySpan<ulong> one, ReadOnlySpan<ulong> two)
    {
        int both = 0;
        for (int w = 0; w < one.Length && w < two.Length; w++)
        {
            both += BitOperations.PopCount(one[w] & two[w]);
        }

        return both;
    }

    private ReadOnlySpan<int> MembersOf(int slot) => members.AsSpan(slot * Wall.Rooms, memberCount[slot]);

    private Span<Vector<ulong>> Digits(int slot) => MemoryMarshal.Cast<ulong, Vector<ulong>>(digits.AsSpan(slot * planes * words, planes * words));

    private ref ulong Single(int slot) => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(single), slot * words);

    /// <summary>From the numbers, who finds something, who finds one topic only, and for whom it turned whether there is something.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Spread(int slot)
    {
        ReadOnlySpan<Vector<ulong>> number = Digits(slot);
        Span<Vector<ulong>> someThere = MemoryMarshal.Cast<ulong, Vector<ulong>>(some.AsSpan(slot * words, words));
        Span<Vector<ulong>> onlyThere = MemoryMarshal.Cast<ulong, Vector<ulong>>(single.AsSpan(slot * words, words));
        Span<Vector<ulong>> turnedThere = MemoryMarshal.Cast<ulong, Vector<ulong>>(turned.AsSpan());
        for (int i = 0; i < someThere.Length; i++)
        {
            Vector<ulong> more = Vector<ulong>.Zero;
            for (int at = i + someThere.Length; at < number.Length; at += someThere.Length)
            {
                more |= number[at];
            }

            Vector<ulong> now = more | number[i];
            turnedThere[i] = someThere[i] ^ now;
            someThere[i] = now;
            onlyThere[i] = Vector.AndNot(number[i], more);
        }
    }

    /// <summary>Whoever finds something now, or nothing any more, makes what they want dearer or cheaper.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Turn(int slot)
    {
        int more = 0;
        int less = 0;
        for (int w = 0; w < turned.Length; w++)
        {
            ulong now = some[(slot * words) + w];
            more = List(gained, more, w, turned[w] & now);
            less = List(lost, less, w, turned[w] & ~now);
        }

        wanted.Add(gained.AsSpan(0, more), lost.AsSpan(0, less), Weight, Prices.AsSpan(slot * Wall.Topics, Wall.Topics));
    }

    private static int List(int[] attendees, int count, int word, ulong rest)
    {
        for (; rest != 0; rest &= rest - 1)
        {
            attendees[count++] = (word * VoterSets.WordBits) + BitOperations.TrailingZeroCount(rest);
        }

        return count;
    }
}
