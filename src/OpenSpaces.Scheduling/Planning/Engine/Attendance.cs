namespace OpenSpaces.Scheduling;

/// <summary>Who among the attendees finds what where, kept exact in a table of prices while topics come and go. Not for two threads.</summary>
/// <param name="wall">The problem.</param>
/// <param name="slotOf">For each topic its time slot, or <see cref="WallTables.Slots"/>; already where the topic is when it enters or has left.</param>
/// <param name="prices">[slot × topics + topic]: what the topic costs there, or would cost.</param>
internal abstract class Attendance(WallTables wall, int[] slotOf, int[] prices)
{
    /// <summary>Up to how many words sets of bits are made: 2 MB, which stay near the processor.</summary>
    private const long MostWords = 1 << 18;

    protected WallTables Wall { get; } = wall;

    protected int[] SlotOf { get; } = slotOf;

    protected int[] Prices { get; } = prices;

    /// <summary>What an attendee's lost session costs.</summary>
    protected int Weight { get; } = wall.Problem.Weights.LostSession;

    /// <summary>Which kind is cheaper: walking over those who want a topic and what else they want, or counting a time slot anew over all topics as sets of bits.</summary>
    public static Attendance Of(WallTables wall, int[] slotOf, int[] prices)
    {
        if (wall.Attendees == 0)
        {
            return new NoAttendance(wall, slotOf, prices);
        }

        // Loads and stores of a swap, which changes two time slots by two topics each.
        double walk = 4.0 * wall.Wanted.Length * (1 + ((double)wall.Wanted.Length / wall.Attendees)) / Math.Max(1, wall.Topics);
        long words = (long)wall.Topics * VoterSets.WordsFor(wall);
        return words < walk
            ? new AttendanceSets(wall, slotOf, prices, new VoterSets(wall))
            : new AttendanceCounts(wall, slotOf, prices, words <= MostWords ? new VoterSets(wall) : null);
    }

    /// <summary>A topic is in the slot from now on.</summary>
    public abstract void Enter(int topic, int slot);

    /// <summary>A topic that was in the slot is there no more.</summary>
    public abstract void Leave(int topic, int slot);

    /// <summary>Makes the slot's prices exact again, after all have come and gone who belong to one move.</summary>
    public abstract void Settle(int slot);

    /// <summary>How many attendees want both and, of the two slots, no third there: an attendee counts once for each slot.</summary>
    public abstract int Common(int topic, int other, int here, int there);

    private sealed class NoAttendance(WallTables wall, int[] slotOf, int[] prices) : Attendance(wall, slotOf, prices)
    {
        public override void Enter(int topic, int slot)
        {
        }

        public override void Leave(int topic, int slot)
        {
        }

        public override void Settle(int slot)
        {
        }

        public override int Common(int topic, int other, int here, int there) => 0;
    }
}
