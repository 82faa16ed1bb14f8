using System.Collections.Concurrent;

namespace OpenSpaces.Scheduling;

/// <summary>Polls that were read before: a poll never changes, so that what is held is never old. Safe to call from several threads.</summary>
internal sealed class PollCache
{
    private const int Most = 1_024;

    private readonly ConcurrentDictionary<PollId, Poll> byId = new();

    public Poll? Find(PollId poll) => byId.GetValueOrDefault(poll);

    public Poll Put(Poll poll)
    {
        // Nobody has so many polls open at once; when it comes to that, those that are still asked for are read again.
        if (byId.Count >= Most)
        {
            byId.Clear();
        }

        return byId[poll.Id] = poll;
    }
}
