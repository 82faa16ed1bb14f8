using NodaTime;
using OpenSpaces.Scheduling;

namespace OpenSpaces.ConsoleHost.Tests;

public sealed class FileBoardStoreTests : IDisposable
{
    private static readonly BoardId Id = new("hall-3");
    private static readonly Stamp Facilitator = new(PyConIndia.Noor, Role.Facilitator, Instant.FromUtc(2018, 10, 6, 2, 30));
    private readonly TempFolder folder = new();

    [Fact]
    public async Task What_is_kept_is_found_by_the_next_process()
    {
        await OpenAsync();
        var keeper = new BoardKeeper(new FileBoardStore(folder["board.json"]));

        await keeper.DecideAsync(Id, board => board.Propose(Topic("vim"), Facilitator));

        Board? found = await new FileBoardStore(folder["board.json"]).FindAsync(Id);
        Assert.Equal("Topic vim", Assert.Single(found!.Proposals).Proposal.Title);
    }

    [Fact]
    public async Task A_board_that_somebody_else_saved_meanwhile_is_asked_again_and_nothing_is_lost()
    {
        await OpenAsync();
        var mine = new BoardKeeper(new FileBoardStore(folder["board.json"]));
        var theirs = new BoardKeeper(new FileBoardStore(folder["board.json"]));
        await mine.DecideAsync(Id, board => board.Propose(Topic("vim"), Facilitator));

        await theirs.DecideAsync(Id, board => board.Propose(Topic("emacs"), Facilitator));
        await mine.DecideAsync(Id, board => board.Propose(Topic("nano"), Facilitator));

        Board? found = await new FileBoardStore(folder["board.json"]).FindAsync(Id);
        Assert.Equal(["vim", "emacs", "nano"], found!.Proposals.Select(posted => posted.Id.Value));
    }

    [Fact]
    public async Task A_commit_on_a_board_that_has_changed_is_not_kept()
    {
        Board opened = await OpenAsync();
        var store = new FileBoardStore(folder["board.json"]);
        await store.FindAsync(Id);
        await new BoardKeeper(new FileBoardStore(folder["board.json"])).DecideAsync(Id, board => board.Propose(Topic("vim"), Facilitator));
        Decision late = opened.Propose(Topic("emacs"), Facilitator);

        bool isKept = await store.TryCommitAsync(new BoardCommit(late.OrThrow(), opened.Version, late.Events));

        Assert.False(isKept);
        Assert.Equal("vim", Assert.Single((await store.FindAsync(Id))!.Proposals).Id.Value);
    }

    [Fact]
    public async Task A_refusal_writes_nothing()
    {
        await OpenAsync();
        byte[] before = await File.ReadAllBytesAsync(folder["board.json"]);

        await new BoardKeeper(new FileBoardStore(folder["board.json"])).DecideAsync(Id, board => board.Withdraw(new ProposalId("nothing"), Facilitator));

        Assert.Equal(before, await File.ReadAllBytesAsync(folder["board.json"]));
        Assert.Equal([folder["board.json"]], Directory.GetFiles(folder[""]));
    }

    public void Dispose() => folder.Dispose();

    private async Task<Board> OpenAsync()
    {
        Decision opened = Board.Open(Id, PyConIndia.Grid, PyConIndia.Policy, Facilitator);
        Assert.True(await new BoardKeeper(new FileBoardStore(folder["board.json"])).OpenAsync(opened));
        return opened.OrThrow();
    }

    private static Proposal Topic(string id) => new(new ProposalId(id), $"Topic {id}");
}
