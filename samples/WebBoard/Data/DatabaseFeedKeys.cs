using Microsoft.EntityFrameworkCore;

namespace OpenSpaces.WebBoard;

/// <summary>Private feeds' addresses in the database, so that every server of the event knows them, and a restart forgets none.</summary>
internal sealed class DatabaseFeedKeys(IDbContextFactory<BoardContext> contexts) : IFeedKeys
{
    // One statement: where the same person asks twice at once, or on two servers, the last one holds.
    public async ValueTask KeepAsync(BoardId board, PersonId person, string hash, CancellationToken cancellationToken = default)
    {
        await using BoardContext context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.Database.ExecuteSqlAsync(
            $"""INSERT INTO "FeedKeys" ("Board", "Person", "Hash") VALUES ({board.Value}, {person.Value}, {hash}) ON CONFLICT ("Board", "Person") DO UPDATE SET "Hash" = excluded."Hash" """,
            cancellationToken);
    }

    public async ValueTask RevokeAsync(BoardId board, PersonId person, CancellationToken cancellationToken = default)
    {
        await using BoardContext context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.FeedKeys.Where(row => row.Board == board.Value && row.Person == person.Value).ExecuteDeleteAsync(cancellationToken);
    }

    public async ValueTask<PersonId?> FindAsync(BoardId board, string hash, CancellationToken cancellationToken = default)
    {
        await using BoardContext context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.FeedKeys.AsNoTracking().SingleOrDefaultAsync(row => row.Board == board.Value && row.Hash == hash, cancellationToken) is { } row ? new PersonId(row.Person) : null;
    }
}
