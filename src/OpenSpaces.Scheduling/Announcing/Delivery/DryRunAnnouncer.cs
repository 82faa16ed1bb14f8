namespace OpenSpaces.Scheduling;

/// <summary>Stands before an announcer and sends nothing: what would be posted is in the outbox, to be read.</summary>
/// <param name="inner">Whose rule it has.</param>
public sealed class DryRunAnnouncer(IAnnouncer inner) : IAnnouncer
{
    /// <summary>What the outbox notes of an announcement that was not sent.</summary>
    public const string Note = "Dry run: nothing was sent.";

    /// <inheritdoc/>
    public PostRule Rule => inner.Rule;

    /// <inheritdoc/>
    public ValueTask<Delivery> SendAsync(Announcement announcement, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(Delivery.Done(Note));
    }
}
