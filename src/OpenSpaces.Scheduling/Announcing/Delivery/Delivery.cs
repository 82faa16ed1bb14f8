using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>What became of one try to send an announcement.</summary>
/// <remarks>Immutable.</remarks>
public sealed record Delivery
{
    private Delivery(OutboxState state, string note, Duration? retryAfter = null)
    {
        State = state;
        Note = note;
        RetryAfter = retryAfter;
    }

    /// <summary><see cref="OutboxState.Delivered"/>, <see cref="OutboxState.GivenUp"/> where trying again is of no use, or <see cref="OutboxState.Waiting"/> where it may be.</summary>
    public OutboxState State { get; }

    /// <summary>Where the post is to be found, or what was wrong.</summary>
    public string Note { get; }

    /// <summary>How long the channel asked to be left alone; null if it did not say.</summary>
    public Duration? RetryAfter { get; }

    /// <summary>The channel took it.</summary>
    /// <param name="note">Where it is to be found, or what the channel calls it; may be empty.</param>
    /// <returns>The delivery.</returns>
    public static Delivery Done(string note) => new(OutboxState.Delivered, note);

    /// <summary>It was not taken, or nobody knows; another try may help.</summary>
    /// <param name="problem">What was wrong.</param>
    /// <param name="retryAfter">How long the channel asked to be left alone, or null.</param>
    /// <returns>The delivery.</returns>
    public static Delivery TryAgain(string problem, Duration? retryAfter = null) => new(OutboxState.Waiting, problem, retryAfter);

    /// <summary>It was refused for good.</summary>
    /// <param name="problem">What was wrong.</param>
    /// <returns>The delivery.</returns>
    public static Delivery Refused(string problem) => new(OutboxState.GivenUp, problem);
}
