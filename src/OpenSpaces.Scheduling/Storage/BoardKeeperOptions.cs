namespace OpenSpaces.Scheduling;

/// <summary>How a <see cref="BoardKeeper"/> queues.</summary>
public sealed record BoardKeeperOptions
{
    /// <summary>How many may wait for one board; the next is answered <see cref="BoardIsBusy"/>. 1,024 unless said.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1.</exception>
    public int QueueLength { get; init => field = Positive(value); } = 1_024;

    /// <summary>How many are decided and kept in one commit at most. 64 unless said.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1.</exception>
    public int BatchSize { get; init => field = Positive(value); } = 64;

    /// <summary>How often a batch is decided again when another process won the race. 10 unless said.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1.</exception>
    public int Tries { get; init => field = Positive(value); } = 10;

    private static int Positive(int value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
        return value;
    }
}
