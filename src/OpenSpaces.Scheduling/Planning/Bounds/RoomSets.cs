namespace OpenSpaces.Scheduling;

/// <summary>Which sets of at most eight rooms some topics can have between them: a bit for each of the 256 sets.</summary>
/// <remarks>Topics fit into rooms, one each, if and only if there is any such set. Immutable.</remarks>
internal readonly record struct RoomSets(ulong A, ulong B, ulong C, ulong D)
{
    // For rooms 0 to 5, the places in a word of the sets without the room; rooms 6 and 7 choose the word.
    private static readonly ulong[] Without = [0x5555555555555555, 0x3333333333333333, 0x0F0F0F0F0F0F0F0F, 0x00FF00FF00FF00FF, 0x0000FFFF0000FFFF, 0x00000000FFFFFFFF];

    /// <summary>Nobody has a room.</summary>
    public static RoomSets None { get; } = new(1, 0, 0, 0);

    public bool IsEmpty => (A | B | C | D) == 0;

    /// <summary>The sets with one more topic.</summary>
    /// <param name="rooms">The rooms that it can have, a bit each; none = it needs none.</param>
    public RoomSets With(byte rooms)
    {
        if (rooms == 0)
        {
            return this;
        }

        (ulong a, ulong b, ulong c, ulong d) = (0, 0, 0, 0);
        for (int r = 0; r < 6; r++)
        {
            if ((rooms >> r & 1) != 0)
            {
                a |= (A & Without[r]) << (1 << r);
                b |= (B & Without[r]) << (1 << r);
                c |= (C & Without[r]) << (1 << r);
                d |= (D & Without[r]) << (1 << r);
            }
        }

        if ((rooms & 0x40) != 0)
        {
            (b, d) = (b | A, d | C);
        }

        if ((rooms & 0x80) != 0)
        {
            (c, d) = (c | A, d | B);
        }

        return new RoomSets(a, b, c, d);
    }
}
