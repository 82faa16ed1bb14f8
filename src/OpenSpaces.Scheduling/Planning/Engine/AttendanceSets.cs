using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace OpenSpaces.Scheduling;

/// <summary>Sets of attendees as bits; a slot where topics came or went is counted anew. Pays where an attendee wants much of what there is.</summary>
internal sealed class AttendanceSets : Attendance
{
    private readonly int words;
    private readonly VoterSets voters;

    // For each time slot, how many of its topics each attendee wants, as a number whose digits lie in planes.
    private readonly int planes;
    private readonly ulong[] digits;

    // For each time slot, who finds something there, and who finds two or more.
    private readonly ulong[] once;
    private readonly ulong[] twice;

    // [slot × topics + topic]: how many of those who want it find another there.
    private readonly int[] lost;

    public AttendanceSets(WallTables wall, int[] slotOf, int[] prices, VoterSets voters)
        : base(wall, slotOf, prices)
    {
        this.voters = voters;
        words = voters.Words;
        planes = BitOperations.Log2((uint)Math.Max(1, wall.Rooms)) + 1;
        digits = new ulong[wall.Slots * planes * words];
        once = new ulong[wall.Slots * words];
        twice = new ulong[wall.Slots * words];
        lost = new int[wall.Slots * wall.Topics];
    }

    public override void Enter(int topic, int slot)
    {
        Span<ulong> number = Digits(slot);
        ReadOnlySpan<ulong> who = voters.Of(topic);
        for (int w = 0; w < who.Length; w++)
        {
            ulong carry = who[w];
            for (int at = w; carry != 0; at += words)
            {
                ulong digit = number[at];
                number[at] = digit ^ carry;
                carry &= digit;
            }
        }
    }

    public override void Leave(int topic, int slot)
    {
        Span<ulong> number = Digits(slot);
        ReadOnlySpan<ulong> who = voters.Of(topic);
        for (int w = 0; w < who.Length; w++)
        {
            ulong borrow = who[w];
            for (int at = w; borrow != 0; at += words)
            {
                ulong digit = number[at];
                number[at] = digit ^ borrow;
                borrow &= ~digit;
            }
        }
    }

    public override void Settle(int slot)
    {
        Spread(slot);
        unchecked
        {
            int topics = Wall.Topics;
            ref ulong some = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(once), slot * words);
            ref ulong more = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(twice), slot * words);
            ref ulong who = ref MemoryMarshal.GetReference(voters.Of(0));
            ref int price = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(Prices), slot * topics);
            ref int before = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(lost), slot * topics);
            for (int t = 0; t < topics; t++)
            {
                int now = Both(ref who, ref SlotOf[t] == slot ? ref more : ref some);
                Unsafe.Add(ref price, t) += Weight * (now - Unsafe.Add(ref before, t));
                Unsafe.Add(ref before, t) = now;
                who = ref Unsafe.Add(ref who, words);
            }
        }
    }

    public override int Common(int topic, int other, int here, int there)
    {
        int common = 0;
        ReadOnlySpan<ulong> one = voters.Of(topic);
        ReadOnlySpan<ulong> two = voters.Of(other);
        for (int w = 0; w < one.Length; w++)
        {
            ulong both = one[w] & two[w];
            if (both != 0)
            {
                common += OnlyOne(both, there, w) + (here < Wall.Slots ? OnlyOne(both, here, w) : 0);
            }
        }

        return common;
    }

    private int OnlyOne(ulong who, int slot, int word) => BitOperations.PopCount(who & once[(slot * words) + word] & ~twice[(slot * words) + word]);

    private Span<ulong> Digits(int slot) => digits.AsSpan(slot * planes * words, planes * words);

    /// <summary>From the numbers, who finds something and who finds more.</summary>
    private void Spread(int slot)
    {
        ReadOnlySpan<ulong> number = Digits(slot);
        for (int w = 0; w < words; w++)
        {
            ulong more = 0;
            for (int at = w + words; at < number.Length; at += words)
            {
                more |= number[at];
            }

            once[(slot * words) + w] = more | number[w];
            twice[(slot * words) + w] = more;
        }
    }

    private int Both(ref ulong one, ref ulong two)
    {
        int both = 0;
        for (int w = 0; w < words; w++)
        {
            both += BitOperations.PopCount(Unsafe.Add(ref one, w) & Unsafe.Add(ref two, w));
        }

        return both;
    }
}
