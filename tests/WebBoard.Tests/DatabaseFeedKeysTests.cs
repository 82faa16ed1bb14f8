using OpenSpaces.Scheduling;
using OpenSpaces.WebBoard.Tests.Support;

namespace OpenSpaces.WebBoard.Tests;

public sealed class DatabaseFeedKeysTests
{
    private const int AtOnce = 16;
    private static readonly PersonId Asha = new("asha");

    [Fact]
    public async Task One_person_who_asks_often_at_once_on_SQLite_has_one_address()
    {
        await using Database database = await Database.OnSqliteAsync();
        await OneHoldsAsync(new DatabaseFeedKeys(database.Contexts));
    }

    [PostgresFact]
    public async Task One_person_who_asks_often_at_once_on_PostgreSQL_has_one_address()
    {
        await using Database database = await Database.OnPostgresAsync();
        await OneHoldsAsync(new DatabaseFeedKeys(database.Contexts));
    }

    private static async Task OneHoldsAsync(DatabaseFeedKeys keys)
    {
        string[] hashes = [.. Enumerable.Range(0, AtOnce).Select(number => $"{number:x64}")];

        await Parallel.ForEachAsync(hashes, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, (hash, cancellationToken) => keys.KeepAsync(EventBoard.Id, Asha, hash, cancellationToken));
        await keys.KeepAsync(EventBoard.Id, new PersonId("ben"), new string('b', 64));

        PersonId?[] found = await Task.WhenAll(hashes.Select(hash => keys.FindAsync(EventBoard.Id, hash).AsTask()));
        Assert.Equal(Asha, Assert.Single(found, person => person is not null));
        await keys.KeepAsync(EventBoard.Id, Asha, new string('a', 64));
        Assert.Equal(Asha, await keys.FindAsync(EventBoard.Id, new string('a', 64)));
    }
}
