using System.Diagnostics;
using OpenSpaces.Scheduling.EntityFrameworkCore.Tests.Support;

namespace OpenSpaces.Scheduling.EntityFrameworkCore.Tests.Connections;

/// <summary>Who waits for a SQLite file comes before whoever would write again, and nobody waits for a turn for ever.</summary>
public sealed class FileTurnTests
{
    [Fact]
    public async Task A_writer_waits_for_whoever_has_the_turn_and_not_for_ever()
    {
        await using TestDatabase database = await OpenedAsync();
        BoardKeeper keeper = database.NewHost().Keeper;
        await keeper.DecideAsync(TestHall.Id, board => TestHall.Propose(board, "a"));
        using FileStream frozen = TakeTurn(database);
        long asked = Stopwatch.GetTimestamp();

        Decision decision = await keeper.DecideAsync(TestHall.Id, board => TestHall.Propose(board, "b"));

        Assert.True(Stopwatch.GetElapsedTime(asked) > TimeSpan.FromMilliseconds(250), "It did not wait, though the turn was another's.");
        Assert.True(decision.IsAccepted);
    }

    [Fact]
    public async Task A_turn_is_given_back_once_the_transaction_has_begun()
    {
        await using TestDatabase database = await OpenedAsync();
        await database.NewHost().Keeper.DecideAsync(TestHall.Id, board => TestHall.Propose(board, "a"));

        using FileStream free = TakeTurn(database);

        Assert.Equal(0, free.Length);
    }

    private static async Task<TestDatabase> OpenedAsync()
    {
        TestDatabase database = await TestDatabase.MakeAsync(TestDatabase.Sqlite);
        await TestHall.OpenAsync(database.NewHost().Store);
        return database;
    }

    private static FileStream TakeTurn(TestDatabase database) => new($"{database.File}-turn", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
}
