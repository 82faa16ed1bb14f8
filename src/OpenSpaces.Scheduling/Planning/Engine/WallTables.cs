using System.Collections.Immutable;
using System.Numerics;

namespace OpenSpaces.Scheduling;

/// <summary>A problem in the flat arrays that a search reads. Never changed once made.</summary>
/// <remarks>
/// Topics t, time slots s, rooms r, attendees a and times are numbered from 0; <see cref="Slots"/> itself stands for "left over", a time slot without rooms or attendees.
/// </remarks>
internal sealed partial class WallTables
{
    /// <summary>What a broken rule costs: more than any wish, so that no search ever pays it.</summary>
    public const int Forbidden = 1 << 21;

    /// <summary>What a topic that stands somewhere costs when it is left over: more than any wish, and less than a broken rule.</summary>
    public const int LostCell = 1 << 20;

    /// <param name="problem">The problem.</param>
    /// <param name="isStopped">Asked while tables that take long are made from these; once it says so they are of no use. Null = never.</param>
    public WallTables(PlanningProblem problem, Func<bool>? isStopped = null)
    {
        Problem = problem;
        IsStopped = isStopped ?? (() => false);
        Topics = problem.Topics.Length;
        Slots = problem.TimeSlots.Length;
        Rooms = problem.Rooms.Length;
        Attendees = problem.Wanted.Length;
        Words = (Rooms + 63) / 64;
        Times = problem.Times.Length;
        Length = [.. problem.Topics.Select(topic => topic.Length)];
        IsFixed = [.. problem.Topics.Select(topic => topic.IsFixed)];
        (WantedStart, Wanted, VotersStart, Voters) = ReadInterest(problem);
        (Fit, Open) = ReadRooms(problem);
        TimesOf = ReadTimes(problem);
        SlotCost = ReadSlotCosts(problem);
        RoomCost = ReadRoomCosts(problem);
        (LinkStart, LinkTo, LinkCost, LinkIsHost) = ReadLinks(problem);
        (Near, Overlapping) = ReadNeighbours(problem);
        Orders = [.. problem.Input.Orders];
        HasOrder = new bool[Topics];
        foreach (PlanningOrder order in Orders)
        {
            HasOrder[order.Before] = true;
            HasOrder[order.After] = true;
        }

        IsPlain = Times == Slots && Length.All(length => length == 1) && Near.All(near => near.Length == 1) && !problem.Weights.CountsDays && problem.Input.MaxMoves is null
            && problem.Wanted.All(wanted => wanted.Length <= byte.MaxValue);
    }

    public PlanningProblem Problem { get; }

    /// <summary>Whether nobody waits for a search any more.</summary>
    public Func<bool> IsStopped { get; }

    public int Topics { get; }

    public int Slots { get; }

    public int Rooms { get; }

    public int Attendees { get; }

    public int Times { get; }

    /// <summary>How many words a set of rooms takes.</summary>
    public int Words { get; }

    public int[] Length { get; }

    public bool[] IsFixed { get; }

    public int[] WantedStart { get; }

    public ushort[] Wanted { get; }

    public int[] VotersStart { get; }

    public int[] Voters { get; }

    /// <summary>For each topic, the rooms that have what it needs.</summary>
    public ulong[] Fit { get; }

    /// <summary>For each time slot, the rooms that exist in it and are not closed.</summary>
    public ulong[] Open { get; }

    /// <summary>For each time slot, the times it is part of.</summary>
    public int[][] TimesOf { get; }

    /// <summary>[slot × topics + topic]: what starting there costs, whatever else stands where; the row after the last slot is being left over.</summary>
    public int[] SlotCost { get; }

    /// <summary>[topic × rooms + room]: what being in that room costs; empty if no room costs anything.</summary>
    public int[] RoomCost { get; }

    /// <summary>The pairs of topics that cost something at one time: for each topic, from where in <see cref="LinkTo"/>.</summary>
    public int[] LinkStart { get; }

    public int[] LinkTo { get; }

    public int[] LinkCost { get; }

    /// <summary>Whether it is for a host that the two are linked, so that the changeover counts too.</summary>
    public bool[] LinkIsHost { get; }

    /// <summary>For each time slot, those in which a host who is in it cannot be, itself among them.</summary>
    public int[][] Near { get; }

    /// <summary>For each time slot, those that overlap it, itself among them.</summary>
    public int[][] Overlapping { get; }

    public PlanningOrder[] Orders { get; }

    public bool[] HasOrder { get; }

    /// <summary>Whether each topic takes one time slot, none overlap, and nothing depends on an attendee's whole day: then moves are priced by table alone.</summary>
    public bool IsPlain { get; }

    public bool HasRoomCosts => RoomCost.Length > 0;

    public ReadOnlySpan<ushort> WantedBy(int attendee) => Wanted.AsSpan(WantedStart[attendee]..WantedStart[attendee + 1]);

    public ReadOnlySpan<int> VotersOf(int topic) => Voters.AsSpan(VotersStart[topic]..VotersStart[topic + 1]);

    public int RoomsThatFit(int topic)
    {
        int count = 0;
        for (int w = 0; w < Words; w++)
        {
            count += BitOperations.PopCount(Fit[(topic * Words) + w]);
        }

        return count;
    }

    public bool Fits(int topic, int room) => (Fit[(topic * Words) + (room >> 6)] >> (room & 63) & 1) != 0;

    public bool IsOpen(int slot, int room) => (Open[(slot * Words) + (room >> 6)] >> (room & 63) & 1) != 0;

    private static (int[] WantedStart, ushort[] Wanted, int[] VotersStart, int[] Voters) ReadInterest(PlanningProblem problem)
    {
        ImmutableArray<ImmutableArray<int>> wantedBy = problem.Wanted;
        int[] wantedStart = new int[wantedBy.Length + 1];
        int[] votersStart = new int[problem.Topics.Length + 1];
        for (int a = 0; a < wantedBy.Length; a++)
        {
            wantedStart[a + 1] = wantedStart[a] + wantedBy[a].Length;
            foreach (int topic in wantedBy[a])
            {
                votersStart[topic + 1]++;
            }
        }

        for (int t = 0; t < problem.Topics.Length; t++)
        {
            votersStart[t + 1] += votersStart[t];
        }

        ushort[] wanted = new ushort[wantedStart[^1]];
        int[] voters = new int[wanted.Length];
        int[] next = votersStart[..^1];
        for (int a = 0, i = 0; a < wantedBy.Length; a++)
        {
            foreach (int topic in wantedBy[a])
            {
                wanted[i++] = (ushort)topic;
                voters[next[topic]++] = a;
            }
        }

        return (wantedStart, wanted, votersStart, voters);
    }

    private static (ulong[] Fit, ulong[] Open) ReadRooms(PlanningProblem problem)
    {
        int words = (problem.Rooms.Length + 63) / 64;
        ulong[] fit = new ulong[problem.Topics.Length * words];
        ulong[] open = new ulong[problem.TimeSlots.Length * words];
        for (int r = 0; r < problem.Rooms.Length; r++)
        {
            PlanningRoom room = problem.Rooms[r];
            for (int t = 0; t < problem.Topics.Length; t++)
            {
                PlanningTopic topic = problem.Topics[t];
                if ((room.Seats is null || room.Seats >= topic.SeatsNeeded) && (topic.Features.IsEmpty || room.Has(topic.Features)))
                {
                    fit[(t * words) + (r >> 6)] |= 1UL << (r & 63);
                }
            }

            for (int s = 0; s < problem.TimeSlots.Length; s++)
            {
                if (problem.TimeSlots[s].ExistsIn(r))
                {
                    open[(s * words) + (r >> 6)] |= 1UL << (r & 63);
                }
            }
        }

        foreach (PlanSpot closed in problem.Input.Closed)
        {
            open[(closed.TimeSlot * words) + (closed.Room >> 6)] &= ~(1UL << (closed.Room & 63));
        }

        return (fit, open);
    }
}
