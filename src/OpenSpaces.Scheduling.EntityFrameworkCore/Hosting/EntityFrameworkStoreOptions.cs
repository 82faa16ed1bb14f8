namespace OpenSpaces.Scheduling;

/// <summary>What a host may set in <c>AddEntityFrameworkStores</c>; checked when the host starts.</summary>
public sealed class EntityFrameworkStoreOptions
{
    /// <summary>
    /// How long to wait for a lock that another process holds, over 0. After that the command fails and nothing of it is kept. 20 seconds unless said: longer than
    /// <see cref="IdleTimeout"/>, so that a frozen peer is thrown out before anybody gives up.
    /// </summary>
    public TimeSpan LockTimeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>
    /// How long a process may do nothing in the middle of a commit before PostgreSQL ends its session, so that others go on; over 0. 10 seconds unless said. SQLite knows no such thing:
    /// there a frozen writer holds the file until it goes on or ends.
    /// </summary>
    public TimeSpan IdleTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long those who follow a board (<see cref="IBoardFeed"/>) may wait for what another process kept, over 0. Half a second unless said. One question each time, for all boards that are followed.</summary>
    public TimeSpan FeedInterval { get; set; } = TimeSpan.FromSeconds(0.5);

    /// <summary>How many boards are held in memory, so that they need not be replayed, at least 1; the one that was used longest ago goes first. 1,024 unless said.</summary>
    public int BoardsInMemory { get; set; } = 1_024;

    /// <summary>How many ballots may wait for one poll, or marks for one board, in this process, at least 1; more are refused (<see cref="PollIsBusy"/>, <see cref="BookIsBusy"/>). 100,000 unless said.</summary>
    public int MostWaiting { get; set; } = 100_000;

    /// <summary>
    /// How many events of a board lie between two snapshots of it, at least 0. 4,096 unless said; 0 = none are kept, nor looked at. A snapshot is written with the commit that passes the number, and a board is opened from it and
    /// from what happened since. One that is damaged, of another history, or of another version of the package is not used, and all is read.
    /// </summary>
    public int SnapshotEvery { get; set; } = 4_096;
}
