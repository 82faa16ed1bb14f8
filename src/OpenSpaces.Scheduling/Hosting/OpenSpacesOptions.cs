namespace OpenSpaces.Scheduling;

/// <summary>What a host may set in <c>AddOpenSpaces</c>; checked when the host starts.</summary>
public sealed class OpenSpacesOptions
{
    /// <summary>The venue's zone by its name in the tz database, injected as NodaTime's <c>DateTimeZone</c>. <c>Etc/UTC</c> unless said.</summary>
    public string TimeZone { get; set; } = "Etc/UTC";

    /// <summary>How many may wait for one board, at least 1 (<see cref="BoardKeeperOptions.QueueLength"/>).</summary>
    public int QueueLength { get; set; } = new BoardKeeperOptions().QueueLength;

    /// <summary>How many are kept in one commit at most, at least 1 (<see cref="BoardKeeperOptions.BatchSize"/>).</summary>
    public int BatchSize { get; set; } = new BoardKeeperOptions().BatchSize;

    /// <summary>How often a lost race is tried, at least 1 (<see cref="BoardKeeperOptions.Tries"/>).</summary>
    public int Tries { get; set; } = new BoardKeeperOptions().Tries;

    internal BoardKeeperOptions ForKeeper() => new() { QueueLength = QueueLength, BatchSize = BatchSize, Tries = Tries };
}
