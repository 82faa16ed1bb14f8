using System.Numerics;
using System.Runtime.InteropServices;

namespace OpenSpaces.Scheduling;

/// <summary>For each topic the attendees who want it, as bits: what two topics share is found a word at a time.</summary>
internal sealed class VoterSets
{
    public const int WordBits = 64;

    private readonly ulong[] bits;

    public VoterSets(WallTables wall)
    {
        Words = (wall.Attendees + (WordBits * Vector<ulong>.Count) - 1) / (WordBits * Vector<ulong>.Count) * Vector<ulong>.Count;
        bits = new ulong[wall.Topics * Words];
        for (int t = 0; t < wall.Topics; t++)
        {
            foreach (int a in wall.VotersOf(t))
            {
                bits[(t * Words) + (a / WordBits)] |= 1UL << (a % WordBits);
            }
        }
    }

    /// <summary>How many words a set takes: whole vectors.</summary>
    public int Words { get; }

    public ReadOnlySpan<ulong> Of(int topic) => bits.AsSpan(topic * Words, Words);

    public ReadOnlySpan<Vector<ulong>> VectorsOf(int topic) => MemoryMarshal.Cast<ulong, Vector<ulong>>(Of(topic));
}
