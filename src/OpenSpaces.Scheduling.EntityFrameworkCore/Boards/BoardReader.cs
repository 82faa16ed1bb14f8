using System.Diagnostics;
using Microsoft.EntityFrameworkCore;

namespace OpenSpaces.Scheduling;

/// <summary>Reads boards as they are kept; every commit that is read is checked against its hash on the way.</summary>
internal static class BoardReader
{
    /// <param name="context">Where from.</param>
    /// <param name="snapshots">What to begin with where nothing is known.</param>
    /// <param name="id">The board.</param>
    /// <param name="known">The board as it was read or kept before, or null.</param>
    /// <param name="cancellationToken">Gives up reading.</param>
    /// <returns>The board as it is now, or null if there is none. Reads the head, and what happened since.</returns>
    /// <exception cref="DamagedHistoryException">What is kept is not what was once kept.</exception>
    public static async Task<KeptBoard?> CatchUpAsync(DbContext context, BoardSnapshots snapshots, BoardId id, KeptBoard? known, CancellationToken cancellationToken)
    {
        string board = id.Value;
        BoardRow? head = await context.Set<BoardRow>().AsNoTracking().SingleOrDefaultAsync(row => row.Board == board, cancellationToken).CheckedAsync(0).ConfigureAwait(false);
        if (head is null)
        {
            return null;
        }

        if (known is not null && head.Version == known.Board.Version && head.Hash == known.Hash)
        {
            return known;
        }

        KeptBoard? from = known is not null && await IsContinuedAsync(context, known, head, cancellationToken).ConfigureAwait(false) ? known
            : await snapshots.FindAsync(context, head, cancellationToken).ConfigureAwait(false);
        return await FollowAsync(context, head, from, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A database that was restored from a copy has another history than the one that was read before.</summary>
    private static Task<bool> IsContinuedAsync(DbContext context, KeptBoard known, BoardRow head, CancellationToken cancellationToken) =>
        context.Set<BoardCommitRow>().AnyAsync(
            row => row.Board == head.Board && row.Version == known.Board.Version && row.Hash == known.Hash && row.Version < head.Version, cancellationToken);

    private static async Task<KeptBoard> FollowAsync(DbContext context, BoardRow head, KeptBoard? from, CancellationToken cancellationToken)
    {
        long began = Stopwatch.GetTimestamp();
        (Board? board, long version, string hash) = (from?.Board, from?.Board.Version ?? 0, from?.Hash ?? "");
        while (version < head.Version && await CommitWalk.PageAsync(context, head.Board, version, head.Version, cancellationToken).ConfigureAwait(false) is { Count: > 0 } page)
        {
            foreach (CommitRows rows in page)
            {
                if (CommitCheck.Fault(rows, version, hash) is { } fault)
                {
                    throw new DamagedHistoryException(fault, version);
                }

                (version, hash) = (rows.Commit.Version, rows.Commit.Hash);
            }

            IEnumerable<BoardEvent> events = page.SelectMany(rows => rows.Events).Select(row => row.ToEvent());
            board = board is null ? Board.Replay(events) : board.Follow(events);
        }

        StoreTelemetry.Replayed(began);
        return board is not null && (version, hash) == (head.Version, head.Hash) && board.Id.Value == head.Board
            ? new KeptBoard(board, hash, from?.SnapshotAt ?? 0)
            : throw new DamagedHistoryException($"The history of board \"{head.Board}\" ends there, and its head says {head.Version}.", version);
    }
}
