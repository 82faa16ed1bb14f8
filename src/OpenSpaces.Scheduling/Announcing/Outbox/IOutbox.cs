using System.Collections.Immutable;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>Where announcements wait until they have been delivered: at least once, and on each channel in the order they were added.</summary>
/// <remarks>
/// Safe to call from several threads; a durable one, from several processes. Failures of the store itself bubble untouched. An announcement is known by its channel and id.
/// A durable outbox that keeps announcements in the transaction of the commit they tell of loses none; one that cannot is given them again after a restart, which changes nothing for those it has.
/// </remarks>
public interface IOutbox
{
    /// <summary>Adds announcements behind those of their channel. One that is there already, in whatever state, stays as it is.</summary>
    /// <param name="announcements">The announcements, in the order they are to be delivered; all are kept, or none.</param>
    /// <param name="cancellationToken">Gives up waiting; whether they were kept is then unknown, and adding them again is safe.</param>
    /// <returns>Once they are kept.</returns>
    ValueTask AddAsync(ImmutableArray<Announcement> announcements, CancellationToken cancellationToken = default);

    /// <summary>Takes the first announcement of a channel that waits, if its time has come and nobody holds it.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="now">The moment.</param>
    /// <param name="hold">How long nobody else is given it, or anything else of the channel; whoever took it and died lets go of it so.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The entry, held until <paramref name="now"/> + <paramref name="hold"/>; null if nothing of the channel waits, the first one waits for a later try, or somebody holds it.</returns>
    ValueTask<OutboxEntry?> TakeAsync(string channel, Instant now, Duration hold, CancellationToken cancellationToken = default);

    /// <summary>Records what became of a try, and lets go of the announcement.</summary>
    /// <param name="entry">What <see cref="TakeAsync"/> gave, with its state, tries, next try and note as they are now.</param>
    /// <param name="cancellationToken">Gives up waiting; whether it was recorded is then unknown, and the announcement may be delivered again.</param>
    /// <returns>False if it is not held as it was taken any more (the hold was over and somebody else took it), or is settled; then nothing is recorded.</returns>
    ValueTask<bool> RecordAsync(OutboxEntry entry, CancellationToken cancellationToken = default);

    /// <summary>What stands in the outbox, settled or not: for a facilitator to see what waits and what was given up.</summary>
    /// <param name="state">Only those in this state; null = all.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The entries by channel, then in the order they were added. A durable outbox may forget what was delivered long ago, and says after how long.</returns>
    ValueTask<ImmutableArray<OutboxEntry>> FindAsync(OutboxState? state = null, CancellationToken cancellationToken = default);

    /// <summary>How far behind the outbox is.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>When that happened of which the oldest waiting announcement tells, on any channel; null if nothing waits.</returns>
    async ValueTask<Instant?> OldestWaitingAsync(CancellationToken cancellationToken = default)
    {
        ImmutableArray<OutboxEntry> waiting = await FindAsync(OutboxState.Waiting, cancellationToken).ConfigureAwait(false);
        return waiting.IsEmpty ? null : waiting.Min(entry => entry.Announcement.At);
    }
}
