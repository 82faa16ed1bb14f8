using System.Runtime.CompilerServices;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>Follows boards in a database: what this process keeps is told at once, what others keep within <see cref="EntityFrameworkStoreOptions.FeedInterval"/>.</summary>
internal sealed class EntityFrameworkBoardFeed(BoardLedger ledger, BoardHints hints, HeadPoll poll, IHintLine? line, IClock clock) : IBoardFeed
{
    public IAsyncEnumerable<BoardChange> WatchAsync(BoardId board, long fromVersion, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(fromVersion);
        return FollowAsync(board, fromVersion, cancellationToken);
    }

    private async IAsyncEnumerable<BoardChange> FollowAsync(BoardId board, long version, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        hints.Join(board);
        try
        {
            poll.Wake();
            line?.Listen();
            while (true)
            {
                await foreach (KeptCommit kept in ledger.ReadAsync(board, version, cancellationToken).ConfigureAwait(false))
                {
                    StoreTelemetry.Fed((clock.GetCurrentInstant() - kept.KeptAt).TotalSeconds);

                    // In the middle of a commit, the whole commit is read: what is known of it is left out.
                    long first = kept.Version - kept.Events.Length + 1;
                    for (int i = (int)Math.Max(0, version + 1 - first); i < kept.Events.Length; i++)
                    {
                        version = first + i;
                        yield return new BoardChange(version, kept.Events[i]);
                    }
                }

                await hints.PastAsync(board, version, cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            hints.Leave(board);
        }
    }
}
