using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>Keeps announcements in the host's own context. The database alone says who has one; what was delivered is kept for good, so that adding it again never sends it again.</summary>
internal sealed class EntityFrameworkOutbox(StoreContexts contexts, WriteTransaction transactions) : IOutbox
{
    private const string AskAgain = "Ask again: to add the same once more changes nothing, and what is held is let go of by itself.";

    /// <exception cref="ArgumentException">An announcement has no id or no channel; none is kept.</exception>
    public async ValueTask AddAsync(ImmutableArray<Announcement> announcements, CancellationToken cancellationToken = default)
    {
        if (announcements.Any(announcement => announcement.Id == default || announcement.Channel.Length == 0))
        {
            throw new ArgumentException("An announcement has an id and a channel, by which it is known.", nameof(announcements));
        }

        if (!announcements.IsEmpty)
        {
            await WorkAsync("take announcements", context => transactions.RunAsync(context, async () =>
            {
                await OutboxRows.AddAsync(context, announcements, cancellationToken).ConfigureAwait(false);
                return true;
            }, cancellationToken)).ConfigureAwait(false);
        }
    }

    /// <remarks>Looked at without holding anything; then taken only if it still stands as it was seen, so that of several one has it.</remarks>
    public ValueTask<OutboxEntry?> TakeAsync(string channel, Instant now, Duration hold, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(channel);
        return WorkAsync("be taken from", async context =>
        {
            AnnouncementRow? first = await context.Set<AnnouncementRow>().AsNoTracking().Where(row => row.State == OutboxRows.Waiting && row.Channel == channel)
                .OrderBy(row => row.AddedAs).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
            if (first is null || OutboxRows.Read(first) is not { } entry || entry.NextTryAt > now || entry.HeldUntil > now)
            {
                return null;
            }

            OutboxEntry held = entry with { HeldUntil = now + hold };
            (string until, string? before, long tries, string id) = (OutboxRows.TextOf(now + hold), first.HeldUntil, first.Tries, first.Id);
            bool isMine = await transactions.RunAsync(context, async () => await context.Set<AnnouncementRow>()
                .Where(row => row.Channel == channel && row.Id == id && row.State == OutboxRows.Waiting && row.Tries == tries && row.HeldUntil == before)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.HeldUntil, until), cancellationToken).ConfigureAwait(false) == 1, cancellationToken).ConfigureAwait(false);
            return isMine ? held : null;
        });
    }

    public ValueTask<bool> RecordAsync(OutboxEntry entry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.HeldUntil is not { } heldUntil)
        {
            return new(false);
        }

        (string channel, string id, string until) = (entry.Announcement.Channel, entry.Announcement.Id.Value, OutboxRows.TextOf(heldUntil));
        (long state, long tries, string next, string note) = ((long)entry.State, entry.Tries, OutboxRows.TextOf(entry.NextTryAt), entry.Note);
        return WorkAsync("be written to", context => transactions.RunAsync(context, async () => await context.Set<AnnouncementRow>()
            .Where(row => row.Channel == channel && row.Id == id && row.State == OutboxRows.Waiting && row.HeldUntil == until)
            .ExecuteUpdateAsync(
                set => set.SetProperty(row => row.State, state).SetProperty(row => row.Tries, tries).SetProperty(row => row.NextTryAt, next)
                    .SetProperty(row => row.Note, note).SetProperty(row => row.HeldUntil, (string?)null),
                cancellationToken).ConfigureAwait(false) == 1, cancellationToken));
    }

    public ValueTask<ImmutableArray<OutboxEntry>> FindAsync(OutboxState? state = null, CancellationToken cancellationToken = default) =>
        WorkAsync("be read", async context =>
        {
            IQueryable<AnnouncementRow> rows = context.Set<AnnouncementRow>().AsNoTracking();
            if (state is { } one)
            {
                long asKept = (long)one;
                rows = rows.Where(row => row.State == asKept);
            }

            // In the order of the library and not of the database's language.
            List<AnnouncementRow> found = await rows.ToListAsync(cancellationToken).ConfigureAwait(false);
            return found.OrderBy(row => row.Channel, StringComparer.Ordinal).ThenBy(row => row.AddedAs).Select(OutboxRows.Read).ToImmutableArray();
        });

    public ValueTask<Instant?> OldestWaitingAsync(CancellationToken cancellationToken = default) =>
        WorkAsync<Instant?>("be read", async context =>
            await context.Set<AnnouncementRow>().Where(row => row.State == OutboxRows.Waiting).MinAsync(row => (long?)row.HappenedAt, cancellationToken).ConfigureAwait(false) is { } ticks
                ? Instant.FromUnixTimeTicks(ticks)
                : null);

    private ValueTask<T> WorkAsync<T>(string what, Func<DbContext, Task<T>> work) => contexts.WorkAsync("The outbox", what, AskAgain, work);
}
