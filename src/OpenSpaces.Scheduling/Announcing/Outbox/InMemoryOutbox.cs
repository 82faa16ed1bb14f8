using System.Collections.Immutable;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>Keeps announcements as long as the process lives: for tests, demos, and hosts that compose them again from the board's history after a restart.</summary>
public sealed class InMemoryOutbox : IOutbox
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<string, List<OutboxEntry>> channels = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Channel, AnnouncementId Id), int> places = [];

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">An announcement has no id or no channel; none is kept.</exception>
    public ValueTask AddAsync(ImmutableArray<Announcement> announcements, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        foreach (Announcement announcement in announcements)
        {
            if (announcement.Id == default || announcement.Channel.Length == 0)
            {
                throw new ArgumentException("An announcement has an id and a channel, by which it is known.", nameof(announcements));
            }
        }

        lock (gate)
        {
            foreach (Announcement announcement in announcements)
            {
                List<OutboxEntry> line = LineOf(announcement.Channel);
                if (places.TryAdd((announcement.Channel, announcement.Id), line.Count))
                {
                    line.Add(new OutboxEntry(announcement, line.Count + 1, OutboxState.Waiting, Tries: 0, announcement.At, Note: "", HeldUntil: null));
                }
            }
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask<OutboxEntry?> TakeAsync(string channel, Instant now, Duration hold, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(channel);
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            List<OutboxEntry> line = LineOf(channel);
            int first = line.FindIndex(entry => entry.State == OutboxState.Waiting);
            if (first < 0 || line[first].NextTryAt > now || line[first].HeldUntil > now)
            {
                return new((OutboxEntry?)null);
            }

            line[first] = line[first] with { HeldUntil = now + hold };
            return new(line[first]);
        }
    }

    /// <inheritdoc/>
    public ValueTask<bool> RecordAsync(OutboxEntry entry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            List<OutboxEntry> line = LineOf(entry.Announcement.Channel);
            if (!places.TryGetValue((entry.Announcement.Channel, entry.Announcement.Id), out int place)
                || line[place].State != OutboxState.Waiting || line[place].HeldUntil is null || line[place].HeldUntil != entry.HeldUntil)
            {
                return new(false);
            }

            line[place] = entry with { Announcement = line[place].Announcement, AddedAs = line[place].AddedAs, HeldUntil = null };
            return new(true);
        }
    }

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<OutboxEntry>> FindAsync(OutboxState? state = null, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            return new([.. channels.Values.SelectMany(line => line).Where(entry => state is null || entry.State == state)]);
        }
    }

    private List<OutboxEntry> LineOf(string channel)
    {
        if (!channels.TryGetValue(channel, out List<OutboxEntry>? line))
        {
            channels.Add(channel, line = []);
        }

        return line;
    }
}
