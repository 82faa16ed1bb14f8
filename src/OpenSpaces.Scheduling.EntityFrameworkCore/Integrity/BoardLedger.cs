using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using NodaTime.Text;

namespace OpenSpaces.Scheduling;

/// <summary>The history of boards as it is kept: commits, each with a hash over all of it and the hash of the one before.</summary>
/// <remarks>Safe to call from several threads. Made by <c>AddEntityFrameworkStores</c>.</remarks>
public sealed class BoardLedger
{
    private const string AskAgain = "Ask again, or mend what it names.";
    private readonly StoreContexts contexts;

    internal BoardLedger(StoreContexts contexts) => this.contexts = contexts;

    /// <summary>Names all boards that are kept.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The ids, in ordinal order.</returns>
    /// <exception cref="BoardStoreException">The database failed.</exception>
    public ValueTask<ImmutableArray<BoardId>> BoardsAsync(CancellationToken cancellationToken = default) =>
        contexts.WorkAsync(default, "be read", AskAgain, async context =>
        {
            List<string> ids = await context.Set<BoardRow>().AsNoTracking().Select(row => row.Board).ToListAsync(cancellationToken).ConfigureAwait(false);
            return ids.Order(StringComparer.Ordinal).Select(id => new BoardId(id)).ToImmutableArray();
        });

    /// <summary>Reads what was kept of a board, oldest first. Nothing is checked: <see cref="VerifyAsync"/> does that.</summary>
    /// <param name="board">The board.</param>
    /// <param name="after">The version to begin after; 0 = from the opening. In the middle of a commit, the whole commit is read.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The commits up to the version the board has at the call; none if there is no such board. Some are read at a time, so that memory does not grow with the history.</returns>
    /// <exception cref="UnknownBoardEventException">A later version wrote it.</exception>
    /// <exception cref="DamagedHistoryException">An event is none.</exception>
    /// <exception cref="BoardStoreException">The database failed.</exception>
    public async IAsyncEnumerable<KeptCommit> ReadAsync(BoardId board, long after = 0, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        long until = (await HeadAsync(board, cancellationToken).ConfigureAwait(false))?.Version ?? 0;
        while (after < until)
        {
            IReadOnlyList<CommitRows> page = await contexts.WorkAsync(board, "be read", AskAgain, context =>
                CommitWalk.PageAsync(context, board.Value, after, until, cancellationToken)).ConfigureAwait(false);
            foreach (CommitRows rows in page)
            {
                yield return Read(rows);
            }

            after = page.Count == 0 ? until : page[^1].Commit.Version;
        }
    }

    /// <summary>Checks a board's whole history against its hashes, and that it leads to a board.</summary>
    /// <param name="board">The board.</param>
    /// <param name="expectedHead">A hash that was once printed, to see that nothing was cut off behind it; null = the head that the database has.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>Whether it is whole, or the first fault. On SQLite the file itself is checked too.</returns>
    /// <exception cref="UnknownBoardException">There is no such board.</exception>
    /// <exception cref="BoardStoreException">The database failed, for example because the file is damaged.</exception>
    /// <remarks>Linear in the history; reads some commits at a time. What is kept while it runs is not looked at.</remarks>
    public async ValueTask<LedgerReport> VerifyAsync(BoardId board, string? expectedHead = null, CancellationToken cancellationToken = default)
    {
        BoardRow head = await HeadAsync(board, cancellationToken).ConfigureAwait(false) ?? throw new UnknownBoardException(board);
        var check = new LedgerCheck(board, head, expectedHead);
        while (!check.IsOver)
        {
            try
            {
                check.Take(await contexts.WorkAsync(board, "be checked", AskAgain, context =>
                    CommitWalk.PageAsync(context, board.Value, check.Version, head.Version, cancellationToken)).ConfigureAwait(false));
            }
            catch (DamagedHistoryException e)
            {
                check.Fail(e.Message);
            }
        }

        LedgerReport report = check.Report();
        return report.IsWhole && await contexts.WorkAsync(board, "be checked", AskAgain, context => FileCheck.FaultAsync(context, cancellationToken)).ConfigureAwait(false) is { } fault
            ? report with { Fault = fault }
            : report;
    }

    private static KeptCommit Read(CommitRows rows) => new(
        rows.Commit.Version,
        [.. rows.Events.Select(row => row.ToEvent())],
        InstantPattern.ExtendedIso.Parse(rows.Commit.KeptAt) is { Success: true } at ? at.Value : throw new DamagedHistoryException("When it was kept is no moment.", rows.Commit.Version - 1),
        rows.Commit.Correlation,
        rows.Commit.Hash);

    private ValueTask<BoardRow?> HeadAsync(BoardId board, CancellationToken cancellationToken)
    {
        string id = board.Value;
        return contexts.WorkAsync(board, "be read", AskAgain, context =>
            context.Set<BoardRow>().AsNoTracking().SingleOrDefaultAsync(row => row.Board == id, cancellationToken).CheckedAsync(0));
    }
}
