using System.Diagnostics;
using OpenSpaces.Scheduling.EntityFrameworkCore.Tests.Support;

namespace OpenSpaces.Scheduling.EntityFrameworkCore.Tests.Crashes;

/// <summary>A peer that dies or freezes while it holds a board.</summary>
public sealed class PeerTests
{
    public static TheoryData<string> Kinds => TestDatabase.Kinds;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task When_a_peer_dies_while_it_holds_a_board_others_go_on(string kind)
    {
        await using TestDatabase database = await OpenedAsync(kind);
        using Child peer = await HoldingAsync(database);

        peer.Kill();
        Decision decision = await database.NewHost().Keeper.DecideAsync(TestHall.Id, board => TestHall.Propose(board, "next"));

        Assert.True(decision.IsAccepted);
        Assert.Null(decision.OrThrow().Find(new ProposalId("holder")));
    }

    [PostgresFact]
    public async Task When_a_peer_freezes_while_it_holds_a_board_others_go_on_within_the_timeout_and_the_zombie_is_refused()
    {
        for (int trial = 0; trial < Trials.Of("OPENSPACES_FREEZES", 2); trial++)
        {
            await using TestDatabase database = await OpenedAsync(TestDatabase.Postgres);
            using Child peer = await HoldingAsync(database);
            peer.Freeze();
            long frozen = Stopwatch.GetTimestamp();

            Decision decision = await database.NewHost().Keeper.DecideAsync(TestHall.Id, board => TestHall.Propose(board, "next"));
            TimeSpan waited = Stopwatch.GetElapsedTime(frozen);
            peer.Thaw();
            peer.GoOn();

            Assert.True(decision.IsAccepted);
            Assert.True(waited < TimeSpan.FromSeconds(20), $"Others waited {waited}.");
            Assert.StartsWith("refused: Board \"hall-3\" could not be kept", await peer.ReadLineAsync(), StringComparison.Ordinal);
            Board now = (await database.NewHost().Store.FindAsync(TestHall.Id))!;
            Assert.Null(now.Find(new ProposalId("holder")));
        }
    }

    [Fact]
    public async Task When_a_peer_freezes_on_a_SQLite_file_others_wait_and_go_on_once_it_does()
    {
        await using TestDatabase database = await OpenedAsync(TestDatabase.Sqlite);
        using Child peer = await HoldingAsync(database);
        peer.Freeze();

        Task<Decision> waiting = database.NewHost().Keeper.DecideAsync(TestHall.Id, board => TestHall.Propose(board, "next")).AsTask();
        await Task.Delay(TimeSpan.FromSeconds(1));
        Assert.False(waiting.IsCompleted);
        peer.Thaw();
        peer.GoOn();

        await peer.ExpectAsync("kept");
        Assert.NotNull((await waiting).OrThrow().Find(new ProposalId("holder")));
    }

    private static async Task<TestDatabase> OpenedAsync(string kind)
    {
        TestDatabase database = await TestDatabase.MakeAsync(kind);
        await TestHall.OpenAsync(database.NewHost().Store);
        return database;
    }

    private static async Task<Child> HoldingAsync(TestDatabase database)
    {
        Child peer = Child.Start("hold", database.Kind, database.Connection, TestHall.Id.Value);
        await peer.ExpectAsync("holding");
        return peer;
    }
}
