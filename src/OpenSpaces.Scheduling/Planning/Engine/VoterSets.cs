namespace OpenSpaces.Scheduling;

/// <summary>For each topic the attendees who want it, as bits: what two topics share is found a word at a time.</summary>
internal sealed class VoterSets
{
    private const int WordBits = 64;

    private readonly ulong[] bits;

    public VoterSets(WallTables wall)
    {
        Words = WordsFor(wall);
        bits = new ulong[wall.Topics * Words];
        for (int t = 0; t < wall.Topics; t++)
        {
            foreach (int a in wall.VotersOf(t))
            {
                bits[(t * Words) + (a / WordBits)] |= 1UL << (a % WordBits);
            }
        }
    }

    /// <summary>How many words a set takes.</summary>
    public int Words { get; }

    public ReadOnlySpan<ulong> Of(int topic) => bits.AsSpan(topic * Words, Words);

    public static int WordsFor(WallTables wall) => (wall.Attendees + WordBits - 1) / WordBits;
}
