using System.Numerics;

namespace OpenSpaces.Scheduling;

internal sealed partial class TimetableState
{
    private readonly int[] reached;
    private bool cannotMakeRoom;

    /// <summary>
    /// Who must leave the slot so that the topic gets a room there once whoever clashes with it is gone: the lightest of all who stand where it, or one who makes way for it, could go.
    /// </summary>
    /// <returns>A topic that does not clash; -1 = nobody must, or (<see cref="cannotMakeRoom"/>) it would not help.</returns>
    private int WhoMakesRoom(int topic, int slot)
    {
        Span<ulong> unseen = stackalloc ulong[wall.Words];
        wall.Open.AsSpan(slot * wall.Words, wall.Words).CopyTo(unseen);
        cannotMakeRoom = false;
        int lightest = -1;
        int head = 0;
        int tail = 0;
        for (int current = topic; ; current = reached[head++])
        {
            for (int w = 0; w < unseen.Length; w++)
            {
                ulong next = wall.Fit[(current * wall.Words) + w] & unseen[w];
                unseen[w] &= ~next;
                for (; next != 0; next &= next - 1)
                {
                    int there = rooms.OccupantOf(slot, (w << 6) + BitOperations.TrailingZeroCount(next));
                    if (there == RoomBook.Free || Clash(topic, there))
                    {
                        return -1;
                    }

                    if (!wall.IsFixed[there])
                    {
                        reached[tail++] = there;
                        lightest = lightest < 0 || weights[there] < weights[lightest] ? there : lightest;
                    }
                }
            }

            if (head == tail)
            {
                cannotMakeRoom = lightest < 0;
                return lightest;
            }
        }
    }

    private bool Clash(int one, int other) => (clashes[(one * words) + (other >> 6)] >> (other & 63) & 1) != 0;
}
