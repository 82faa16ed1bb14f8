using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace OpenSpaces.Scheduling;

/// <summary>Keeps a board as it stands now and then, within the transaction of a commit, so that who opens it need not read all that ever happened.</summary>
/// <param name="log">Is told of a snapshot that cannot be used.</param>
/// <param name="every">How many events lie between two of a board; 0 = none are kept, nor looked at.</param>
internal sealed class BoardSnapshots(ILogger log, int every)
{
    private bool isTableThere;

    /// <summary>The newest snapshot, if it is whole and of this very history.</summary>
    /// <returns>The board as it stood then; null if there is none that can be used: then all has to be read.</returns>
    public async Task<KeptBoard?> FindAsync(DbContext context, BoardRow head, CancellationToken cancellationToken)
    {
        if (!await IsThereAsync(context, cancellationToken).ConfigureAwait(false))
        {
            return null;
        }

        try
        {
            BoardSnapshotRow? row = await context.Set<BoardSnapshotRow>().AsNoTracking().SingleOrDefaultAsync(row => row.Board == head.Board, cancellationToken).CheckedAsync(0).ConfigureAwait(false);
            return row is null ? null : await OpenAsync(context, row, head, cancellationToken).ConfigureAwait(false);
        }
        catch (DamagedHistoryException e)
        {
            StoreLog.SnapshotIgnored(log, head.Board, e.Message);
            return null;
        }
    }

    /// <summary>Keeps a board as it stands after a commit, if enough has happened since the last time; a transaction that has taken the board's head has to be under way.</summary>
    /// <returns>The board, which knows of its snapshot.</returns>
    public async Task<KeptBoard> KeepAsync(DbContext context, KeptBoard kept, CancellationToken cancellationToken)
    {
        if (every == 0 || kept.Board.Version - kept.SnapshotAt < every || !await IsThereAsync(context, cancellationToken).ConfigureAwait(false))
        {
            return kept;
        }

        string json = Encoding.UTF8.GetString(BoardSnapshot.Write(kept.Board));
        string hash = HashOf(kept.Board.Id.Value, kept.Board.Version, kept.Hash, json);
        await context.UpsertAsync([new BoardSnapshotRow { Board = kept.Board.Id.Value, Version = kept.Board.Version, CommitHash = kept.Hash, Json = json, Hash = hash }], cancellationToken).ConfigureAwait(false);
        return kept with { SnapshotAt = kept.Board.Version };
    }

    private async Task<KeptBoard?> OpenAsync(DbContext context, BoardSnapshotRow row, BoardRow head, CancellationToken cancellationToken)
    {
        Board? board = null;
        string? outdated = null;
        string? fault = HashOf(row.Board, row.Version, row.CommitHash, row.Json) != row.Hash ? "It is not what was once kept: the hash differs."
            : !BoardSnapshot.TryRead(Encoding.UTF8.GetBytes(row.Json), out board, out outdated) ? null
            : board.Id.Value != head.Board || board.Version != row.Version ? "It is of another board or version."
            : !await IsOfHistoryAsync(context, row, head, cancellationToken).ConfigureAwait(false) ? "The history does not lead to it."
            : null;
        if (fault is not null)
        {
            StoreLog.SnapshotIgnored(log, head.Board, fault);
            return null;
        }

        if (board is null)
        {
            // As it was kept, and unreadable: the package or the time zones have been updated since, which is nothing to warn of.
            StoreLog.SnapshotOutdated(log, head.Board, outdated!);
            return null;
        }

        return new KeptBoard(board, row.CommitHash, row.Version);
    }

    /// <summary>A database that was restored from a copy goes on with another history.</summary>
    private static Task<bool> IsOfHistoryAsync(DbContext context, BoardSnapshotRow row, BoardRow head, CancellationToken cancellationToken) =>
        context.Set<BoardCommitRow>().AnyAsync(
            commit => commit.Board == row.Board && commit.Version == row.Version && commit.Hash == row.CommitHash && commit.Version <= head.Version, cancellationToken);

    /// <summary>A host whose migration is still to come has no such table, and goes on without: it is asked again until there is one.</summary>
    private async Task<bool> IsThereAsync(DbContext context, CancellationToken cancellationToken)
    {
        if (every > 0 && !isTableThere)
        {
            string table = context.Model.FindEntityType(typeof(BoardSnapshotRow))!.GetTableName()!;
            isTableThere = (await OpenSpacesTables.MissingAsync(context, [table], cancellationToken).ConfigureAwait(false)).Count == 0;
        }

        return every > 0 && isTableThere;
    }

    private static string HashOf(string board, long version, string commitHash, string json) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"open-space-snapshot 1\n{board}\n{version}\n{commitHash}\n{json}\n"))));
}
