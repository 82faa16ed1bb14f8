using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace OpenSpaces.Scheduling;

/// <summary>Counts for each time slot and attendee; a topic that comes or goes changes the prices of what its attendees want besides.</summary>
internal sealed class AttendanceCounts(WallTables wall, int[] slotOf, int[] prices) : Attendance(wall, slotOf, prices)
{
    // counts[slot × attendees + attendee]: how many of the topics that the attendee wants are there.
    private readonly byte[] counts = new byte[wall.Slots * wall.Attendees];

    /// <summary>The prices are exact at every step.</summary>
    public override void Open(int slot)
    {
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Enter(int topic, int slot)
    {
        unchecked
        {
            ref int row = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(Prices), slot * Wall.Topics);
            ref byte count = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(counts), slot * Wall.Attendees);
            int own = Unsafe.Add(ref row, topic);
            foreach (int a in Wall.VotersOf(topic))
            {
                byte before = Unsafe.Add(ref count, a);
                Unsafe.Add(ref count, a) = (byte)(before + 1);
                if (before == 0)
                {
                    foreach (ushort other in Wall.WantedBy(a))
                    {
                        Unsafe.Add(ref row, other) += Weight;
                    }
                }
                else if (before == 1)
                {
                    Unsafe.Add(ref row, OnlyOther(a, slot, topic)) += Weight;
                }
            }

            Unsafe.Add(ref row, topic) = own;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Leave(int topic, int slot)
    {
        unchecked
        {
            ref int row = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(Prices), slot * Wall.Topics);
            ref byte count = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(counts), slot * Wall.Attendees);
            int own = Unsafe.Add(ref row, topic);
            foreach (int a in Wall.VotersOf(topic))
            {
                byte after = (byte)(Unsafe.Add(ref count, a) - 1);
                Unsafe.Add(ref count, a) = after;
                if (after == 0)
                {
                    foreach (ushort other in Wall.WantedBy(a))
                    {
                        Unsafe.Add(ref row, other) -= Weight;
                    }
                }
                else if (after == 1)
                {
                    Unsafe.Add(ref row, OnlyOther(a, slot, topic)) -= Weight;
                }
            }

            Unsafe.Add(ref row, topic) = own;
        }
    }

    public override void Settle(int slot)
    {
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override int Common(int topic, int other, int here, int there)
    {
        unchecked
        {
            int common = 0;
            int slots = Wall.Slots;
            ReadOnlySpan<int> one = Wall.VotersOf(topic);
            ReadOnlySpan<int> two = Wall.VotersOf(other);
            ref byte hereCount = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(counts), here * Wall.Attendees);
            ref byte thereCount = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(counts), there * Wall.Attendees);
            for (int i = 0, j = 0; i < one.Length && j < two.Length;)
            {
                int a = one[i];
                int b = two[j];
                if (a == b)
                {
                    common += (here < slots && Unsafe.Add(ref hereCount, a) == 1 ? 1 : 0) + (Unsafe.Add(ref thereCount, a) == 1 ? 1 : 0);
                }

                i += a <= b ? 1 : 0;
                j += b <= a ? 1 : 0;
            }

            return common;
        }
    }

    /// <summary>The one other topic in the slot that the attendee wants.</summary>
    private int OnlyOther(int attendee, int slot, int topic)
    {
        ref int at = ref MemoryMarshal.GetArrayDataReference(SlotOf);
        foreach (ushort other in Wall.WantedBy(attendee))
        {
            if (Unsafe.Add(ref at, other) == slot && other != topic)
            {
                return other;
            }
        }

        throw new InvalidOperationException($"Attendee {attendee} wants no other topic in slot {slot}.");
    }
}
