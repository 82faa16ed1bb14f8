using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;

namespace OpenSpaces.Scheduling;

/// <summary>Keeps boards in the host's own context. The database alone says who won a race; what is held in memory only saves reading.</summary>
internal sealed class EntityFrameworkBoardStore(StoreContexts contexts, BoardWriter writer, BoardSnapshots snapshots, BoardCache cache, BoardHints hints, IHintLine? line) : IBoardStore
{
    private const string NotKept = "Whether it was kept is only certain where a command's id is asked again; whatever was answered before is kept.";

    /// <summary>Reads the head, always: an answer is never older than what anybody was told before.</summary>
    public ValueTask<Board?> FindAsync(BoardId id, CancellationToken cancellationToken = default) =>
        contexts.WorkAsync(id, "be read", "Ask again, or mend what it names.", async context => (await CatchUpAsync(context, id, cancellationToken).ConfigureAwait(false))?.Board);

    public ValueTask<ImmutableArray<BoardEvent>> FindCommandAsync(BoardId id, CommandId command, CancellationToken cancellationToken = default) =>
        contexts.WorkAsync(id, "be read", "Ask again, or mend what it names.", async context =>
            (await FindCommandsAsync(context, id, [command], cancellationToken).ConfigureAwait(false)).GetValueOrDefault(command, []));

    /// <exception cref="ArgumentNullException"><paramref name="commit"/> is null.</exception>
    public ValueTask<bool> TryCommitAsync(BoardCommit commit, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(commit);
        BoardId id = commit.After.Id;
        return contexts.WorkAsync(id, "be kept", NotKept, async context =>
        {
            if (commit.ExpectedVersion == 0)
            {
                return await TryOpenAsync(context, commit, cancellationToken).ConfigureAwait(false);
            }

            KeptBoard? known = cache.Find(id);
            known = known?.Board.Version == commit.ExpectedVersion ? known : await CatchUpAsync(context, id, cancellationToken).ConfigureAwait(false);
            return known?.Board.Version == commit.ExpectedVersion
                && await writer.TryAppendAsync(context, commit, known, cancellationToken).ConfigureAwait(false) is { } after && Announce(after);
        });
    }

    /// <remarks>First as if nobody else wrote; if somebody did, once more while the database keeps all others off the board: a race is never lost twice.</remarks>
    public ValueTask<bool> TryDecideAsync(
        BoardId id,
        ImmutableArray<CommandId> commands,
        Func<Board, IReadOnlyDictionary<CommandId, ImmutableArray<BoardEvent>>, BoardCommit?> decide,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(decide);
        return contexts.WorkAsync(id, "be kept", NotKept, async context =>
        {
            KeptBoard known = cache.Find(id) ?? await CatchUpAsync(context, id, cancellationToken).ConfigureAwait(false) ?? throw new UnknownBoardException(id);
            BoardCommit? commit = decide(known.Board, await FindCommandsAsync(context, id, commands, cancellationToken).ConfigureAwait(false));
            KeptBoard? after = commit is null
                ? await IfCurrentAsync(context, known, cancellationToken).ConfigureAwait(false)
                : await writer.TryAppendAsync(context, commit, known, cancellationToken).ConfigureAwait(false);
            if (after is null)
            {
                StoreTelemetry.LostRace();
                StoreLog.RaceLost(contexts.Log, id.Value);
                after = await writer.AppendLockedAsync(
                    context, id, known, async now => decide(now.Board, await FindCommandsAsync(context, id, commands, cancellationToken).ConfigureAwait(false)), cancellationToken).ConfigureAwait(false);
            }

            return after.Board.Version == known.Board.Version ? Remember(after) : Announce(after);
        });
    }

    private static async Task<Dictionary<CommandId, ImmutableArray<BoardEvent>>> FindCommandsAsync(
        DbContext context, BoardId id, ImmutableArray<CommandId> commands, CancellationToken cancellationToken)
    {
        var found = new Dictionary<CommandId, ImmutableArray<BoardEvent>>();
        if (commands.IsEmpty)
        {
            return found;
        }

        string board = id.Value;
        string[] sought = [.. commands.Select(command => command.Value)];
        List<BoardEventRow> begun = await context.Set<BoardEventRow>().AsNoTracking()
            .Where(row => row.Board == board && sought.Contains(row.Command)).ToListAsync(cancellationToken).ConfigureAwait(false);
        foreach (BoardEventRow first in begun)
        {
            List<BoardEventRow> rows = first.CommandEvents == 1 ? [first] : await context.Set<BoardEventRow>().AsNoTracking()
                .Where(row => row.Board == board && row.Version >= first.Version && row.Version < first.Version + first.CommandEvents)
                .OrderBy(row => row.Version).ToListAsync(cancellationToken).ConfigureAwait(false);
            found[new CommandId(first.Command!)] = [.. rows.Select(row => row.ToEvent())];
        }

        return found;
    }

    private static async Task<KeptBoard?> IfCurrentAsync(DbContext context, KeptBoard known, CancellationToken cancellationToken) =>
        await context.Set<BoardRow>().AnyAsync(
            row => row.Board == known.Board.Id.Value && row.Version == known.Board.Version && row.Hash == known.Hash, cancellationToken).ConfigureAwait(false) ? known : null;

    /// <summary>Two who open a board at once: the unique key lets one through, and the other has lost the race.</summary>
    private async Task<bool> TryOpenAsync(DbContext context, BoardCommit commit, CancellationToken cancellationToken)
    {
        try
        {
            return await writer.TryAppendAsync(context, commit, null, cancellationToken).ConfigureAwait(false) is { } after && Announce(after);
        }
        catch (DbUpdateException)
        {
            string board = commit.After.Id.Value;
            if (await context.Set<BoardRow>().AnyAsync(row => row.Board == board, cancellationToken).ConfigureAwait(false))
            {
                return false;
            }

            throw;
        }
    }

    private async Task<KeptBoard?> CatchUpAsync(DbContext context, BoardId id, CancellationToken cancellationToken)
    {
        KeptBoard? kept = await BoardReader.CatchUpAsync(context, snapshots, id, cache.Find(id), cancellationToken).ConfigureAwait(false);
        return kept is not null && Remember(kept) ? kept : null;
    }

    /// <summary>Only now that it is kept: within the transaction a hint would hold up every other writer of the database.</summary>
    private bool Announce(KeptBoard kept)
    {
        line?.Send(kept.Board.Id, kept.Board.Version);
        return Remember(kept);
    }

    private bool Remember(KeptBoard kept)
    {
        cache.Put(kept);
        hints.Tell(kept.Board.Id, kept.Board.Version);
        return true;
    }
}
