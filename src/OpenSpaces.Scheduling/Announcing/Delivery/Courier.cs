using System.Collections.Immutable;
using System.Globalization;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>Carries what waits in an outbox to its channels: each channel in order, channels beside each other, and again with growing delays what did not get through.</summary>
/// <remarks>
/// At least once: if the process dies between a channel's answer and its record, the announcement is sent again, and the channel's own guard against repetition decides whether readers see it twice. The
/// first announcement of a channel holds back those behind it until it is delivered or given up. Safe to run several times over one outbox.
/// </remarks>
public sealed class Courier
{
    private readonly IOutbox outbox;
    private readonly ImmutableSortedDictionary<string, IAnnouncer> announcers;
    private readonly IClock clock;
    private readonly CourierOptions options;

    /// <summary>Makes a courier.</summary>
    /// <param name="outbox">What waits.</param>
    /// <param name="announcers">Who sends, by channel; what waits for another channel stays where it is.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="options">How patient; null = <see cref="CourierOptions.Default"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="outbox"/>, <paramref name="announcers"/> or <paramref name="clock"/> is null.</exception>
    public Courier(IOutbox outbox, IEnumerable<KeyValuePair<string, IAnnouncer>> announcers, IClock clock, CourierOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(outbox);
        ArgumentNullException.ThrowIfNull(announcers);
        ArgumentNullException.ThrowIfNull(clock);
        this.outbox = outbox;
        this.announcers = announcers.ToImmutableSortedDictionary(StringComparer.Ordinal);
        this.clock = clock;
        this.options = options ?? CourierOptions.Default;
    }

    /// <summary>The channels that it serves.</summary>
    public IEnumerable<string> Channels => announcers.Keys;

    /// <summary>Tries everything that is due now.</summary>
    /// <param name="cancellationToken">Gives up; what was not recorded by then is tried again later.</param>
    /// <returns>How many were delivered or given up.</returns>
    public async Task<int> DeliverDueAsync(CancellationToken cancellationToken = default)
    {
        int[] settled = await Task.WhenAll(announcers.Select(channel => DeliverDueAsync(channel.Key, channel.Value, cancellationToken))).ConfigureAwait(false);
        return settled.Sum();
    }

    /// <summary>Delivers until it is told to stop, looking into the outbox every <see cref="CourierOptions.PollInterval"/>.</summary>
    /// <param name="time">By which the pauses are measured.</param>
    /// <param name="cancellationToken">Tells it to stop: then it returns, and throws nothing.</param>
    /// <returns>When it was told to stop. Failures of the outbox bubble, and so end it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="time"/> is null.</exception>
    public async Task RunAsync(TimeProvider time, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(time);
        try
        {
            while (true)
            {
                await DeliverDueAsync(cancellationToken).ConfigureAwait(false);
                await Task.Delay(options.PollInterval.ToTimeSpan(), time, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // That is how it is stopped.
        }
    }

    private async Task<int> DeliverDueAsync(string channel, IAnnouncer announcer, CancellationToken cancellationToken)
    {
        int settled = 0;
        while (await outbox.TakeAsync(channel, clock.GetCurrentInstant(), options.TryTimeout * 2, cancellationToken).ConfigureAwait(false) is { } entry)
        {
            Delivery delivery = await TryAsync(announcer, entry.Announcement, cancellationToken).ConfigureAwait(false);
            OutboxEntry after = After(entry, delivery);
            bool isRecorded = await outbox.RecordAsync(after, cancellationToken).ConfigureAwait(false);
            settled += isRecorded && after.State != OutboxState.Waiting ? 1 : 0;
        }

        return settled;
    }

    private OutboxEntry After(OutboxEntry entry, Delivery delivery)
    {
        int tries = entry.Tries + 1;
        bool isEnough = delivery.State == OutboxState.Waiting && tries >= options.Tries;
        return entry with
        {
            State = isEnough ? OutboxState.GivenUp : delivery.State,
            Tries = tries,
            NextTryAt = clock.GetCurrentInstant() + options.DelayAfter(tries, delivery.RetryAfter),
            Note = isEnough ? string.Create(CultureInfo.InvariantCulture, $"Given up after {tries} tries: {delivery.Note}") : delivery.Note,
        };
    }

    private async ValueTask<Delivery> TryAsync(IAnnouncer announcer, Announcement announcement, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(options.TryTimeout.ToTimeSpan());
        try
        {
            return await announcer.SendAsync(announcement, patience.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Delivery.TryAgain(string.Create(CultureInfo.InvariantCulture, $"No answer within {options.TryTimeout.TotalSeconds:0} seconds."));
        }
    }
}
