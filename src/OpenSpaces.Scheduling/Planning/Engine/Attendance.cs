namespace OpenSpaces.Scheduling;

/// <summary>Who among the attendees finds what where, kept exact in a table of prices while topics come and go. Not for two threads.</summary>
/// <param name="wall">The problem.</param>
/// <param name="slotOf">For each topic its time slot, or <see cref="WallTables.Slots"/>; already where the topic is when it enters or has left.</param>
/// <param name="prices">[slot × topics + topic]: what the topic costs there, or would cost.</param>
internal abstract class Attendance(WallTables wall, int[] slotOf, int[] prices)
{
    /// <summary>Up to how many bytes the rows of attendees may take, so that they stay near the processor.</summary>
    private const long MostBytes = 1 << 20;

    protected WallTables Wall { get; } = wall;

    protected int[] SlotOf { get; } = slotOf;

    protected int[] Prices { get; } = prices;

    /// <summary>What an attendee's lost session costs.</summary>
    protected int Weight { get; } = wall.Problem.Weights.LostSession;

    /// <summary>Sets of bits where there is room for them, and else counts.</summary>
    public static Attendance Of(WallTables wall, int[] slotOf, int[] prices) =>
        WantedRows.BytesFor(wall) <= MostBytes ? new AttendanceSets(wall, slotOf, prices) : new AttendanceCounts(wall, slotOf, prices);

    /// <summary>Before topics come to the slot or leave it; until <see cref="Settle"/> its prices are not to be read.</summary>
    public abstract void Open(int slot);

    /// <summary>A topic is in the slot from now on.</summary>
    public abstract void Enter(int topic, int slot);

    /// <summary>A topic that was in the slot is there no more.</summary>
    public abstract void Leave(int topic, int slot);

    /// <summary>Makes the slot's prices exact again, after all have come and gone who belong to one move.</summary>
    public abstract void Settle(int slot);

    /// <summary>How many attendees want both and, of the two slots, no third there: an attendee counts once for each slot.</summary>
    public abstract int Common(int topic, int other, int here, int there);
}
