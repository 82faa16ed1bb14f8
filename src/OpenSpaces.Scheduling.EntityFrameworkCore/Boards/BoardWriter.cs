using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>Writes commits, each in one transaction that begins by taking the board's head.</summary>
internal sealed class BoardWriter(WriteTransaction transactions, BoardSnapshots snapshots, IClock clock, IReadOnlyList<CommitAnnouncements> announcements)
{
    /// <summary>Keeps a commit if the head still stands where it was decided: on the board as it is known, or before there is any.</summary>
    /// <returns>The board as it is kept; null if the race was lost.</returns>
    public Task<KeptBoard?> TryAppendAsync(DbContext context, BoardCommit commit, KeptBoard? known, CancellationToken cancellationToken) =>
        InTransactionAsync(context, async () =>
        {
            CommitRows rows = CommitRows.Of(commit, known?.Hash ?? "", clock.GetCurrentInstant());
            return await TakeHeadAsync(context, commit, rows.Commit.Hash, cancellationToken).ConfigureAwait(false) ? await AppendAsync(context, commit, rows, known, cancellationToken).ConfigureAwait(false) : null;
        }, cancellationToken);

    /// <summary>Has a commit decided while nobody else can write to the board, and keeps it.</summary>
    /// <param name="context">Where to.</param>
    /// <param name="id">The board.</param>
    /// <param name="known">The board as it was read before.</param>
    /// <param name="decide">Gets the board as it is now; answers with what to keep, or null.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The board as it is now.</returns>
    /// <exception cref="UnknownBoardException">There is no such board.</exception>
    public async Task<KeptBoard> AppendLockedAsync(
        DbContext context, BoardId id, KeptBoard? known, Func<KeptBoard, Task<BoardCommit?>> decide, CancellationToken cancellationToken)
    {
        KeptBoard? now = null;
        KeptBoard? after = await InTransactionAsync(context, async () =>
        {
            string board = id.Value;
            await context.Set<BoardRow>().Where(row => row.Board == board)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Version, row => row.Version), cancellationToken).ConfigureAwait(false);
            now = await BoardReader.CatchUpAsync(context, snapshots, id, known, cancellationToken).ConfigureAwait(false) ?? throw new UnknownBoardException(id);
            if (await decide(now).ConfigureAwait(false) is not { } commit)
            {
                return null;
            }

            CommitRows rows = CommitRows.Of(commit, now.Hash, clock.GetCurrentInstant());
            return await TakeHeadAsync(context, commit, rows.Commit.Hash, cancellationToken).ConfigureAwait(false)
                ? await AppendAsync(context, commit, rows, now, cancellationToken).ConfigureAwait(false)
                : throw new InvalidOperationException("What is to be kept was not decided on the board as it is now.");
        }, cancellationToken).ConfigureAwait(false);
        return after ?? now!;
    }

    /// <summary>Moves the head on, if it stands where the commit begins; whoever comes second finds no such row, and nothing fails.</summary>
    private static async Task<bool> TakeHeadAsync(DbContext context, BoardCommit commit, string hash, CancellationToken cancellationToken)
    {
        string board = commit.After.Id.Value;
        if (commit.ExpectedVersion > 0)
        {
            return await context.Set<BoardRow>().Where(row => row.Board == board && row.Version == commit.ExpectedVersion)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Version, commit.After.Version).SetProperty(row => row.Hash, hash), cancellationToken).ConfigureAwait(false) == 1;
        }

        if (await context.Set<BoardRow>().AnyAsync(row => row.Board == board, cancellationToken).ConfigureAwait(false))
        {
            return false;
        }

        context.Add(new BoardRow { Board = board, Version = commit.After.Version, Hash = hash });
        return true;
    }

    /// <summary>What is announced of it is in the same transaction, so that neither is there without the other.</summary>
    private async Task<KeptBoard> AppendAsync(DbContext context, BoardCommit commit, CommitRows rows, KeptBoard? before, CancellationToken cancellationToken)
    {
        context.Add(rows.Commit);
        context.AddRange(rows.Events);
        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        if (announcements.Count > 0 && announcements.SelectMany(announce => announce(commit)).ToImmutableArray() is { Length: > 0 } news)
        {
            await OutboxRows.AddAsync(context, news, cancellationToken).ConfigureAwait(false);
        }

        return await snapshots.KeepAsync(context, new KeptBoard(commit.After, rows.Commit.Hash, before?.SnapshotAt ?? 0), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Commits if the work answers with a board, and keeps nothing if not. Where the host's context retries, an answer that was lost is looked up by the commit's hash.</summary>
    private async Task<KeptBoard?> InTransactionAsync(DbContext context, Func<Task<KeptBoard?>> work, CancellationToken cancellationToken)
    {
        using IDisposable? pass = await WriteGates.EnterAsync(context, cancellationToken).ConfigureAwait(false);
        KeptBoard? after = null;
        return await context.Database.CreateExecutionStrategy().ExecuteAsync(
            work,
            async (_, state, token) =>
            {
                after = null;
                IDbContextTransaction transaction = await transactions.BeginAsync(context, token).ConfigureAwait(false);
                await using (transaction.ConfigureAwait(false))
                {
                    after = await state().ConfigureAwait(false);
                    await (after is null ? transaction.RollbackAsync(token) : transaction.CommitAsync(token)).ConfigureAwait(false);
                    return after;
                }
            },
            async (_, _, token) => new ExecutionResult<KeptBoard?>(after is not null && await IsKeptAsync(context, after, token).ConfigureAwait(false), after),
            cancellationToken).ConfigureAwait(false);
    }

    private static Task<bool> IsKeptAsync(DbContext context, KeptBoard after, CancellationToken cancellationToken)
    {
        string board = after.Board.Id.Value;
        return context.Set<BoardCommitRow>().AnyAsync(row => row.Board == board && row.Version == after.Board.Version && row.Hash == after.Hash, cancellationToken);
    }
}
