namespace OpenSpaces.Scheduling;

/// <summary>Sends announcements to one channel.</summary>
/// <remarks>Safe to call from several threads. Says what became of a try and never throws for what the channel answered; a fault of the program bubbles.</remarks>
public interface IAnnouncer
{
    /// <summary>How long a post may be, and how texts of people are made harmless there.</summary>
    PostRule Rule { get; }

    /// <summary>Sends an announcement. Asked again after a lost answer, it does what the channel allows so that readers see it once.</summary>
    /// <param name="announcement">The announcement.</param>
    /// <param name="cancellationToken">Gives up waiting; whether it was sent is then unknown.</param>
    /// <returns>What became of it.</returns>
    ValueTask<Delivery> SendAsync(Announcement announcement, CancellationToken cancellationToken = default);
}
