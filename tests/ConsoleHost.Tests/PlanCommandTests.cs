using OpenSpaces.Scheduling;

namespace OpenSpaces.ConsoleHost.Tests;

public sealed class PlanCommandTests : IDisposable
{
    private readonly TempFolder folder = new();

    [Fact]
    public async Task A_plan_is_shown_with_its_moves_and_reasons_and_kept()
    {
        string board = await BoardWithSomethingWaitingAsync();

        Run run = await Run.AsTyped("plan", board, "--iterations", "1000", "--at", "2018-10-05T09:00");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("1 move", run.Output, StringComparison.Ordinal);
        Assert.Contains("It waited", run.Output, StringComparison.Ordinal);
        Assert.Contains("No plan is better.", run.Output, StringComparison.Ordinal);
        Assert.Empty(BoardFiles.Open(board, BoardFiles.Load(board)).Waiting);
    }

    [Fact]
    public async Task What_if_keeps_nothing()
    {
        string board = await BoardWithSomethingWaitingAsync();
        byte[] before = await File.ReadAllBytesAsync(board);

        Run run = await Run.AsTyped("plan", board, "--what-if", "--iterations", "1000", "--at", "2018-10-05T09:00");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("1 move", run.Output, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(board));
    }

    [Theory]
    [InlineData("--mode", "magic")]
    [InlineData("--seconds", "-1")]
    [InlineData("--as", "no body")]
    [InlineData("--at", "noon")]
    public async Task An_option_that_makes_no_sense_is_refused_with_what_would(string option, string value)
    {
        Run run = await Run.AsTyped("plan", "board.json", option, value);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("→", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_interest_file_is_named_with_its_line()
    {
        string board = await BoardWithSomethingWaitingAsync();

        Run run = await Run.AsTyped("plan", board, "--interest", folder.Write("interest.txt", "django\nwhat?!\n"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("line 2", run.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private async Task<string> BoardWithSomethingWaitingAsync()
    {
        var store = new FileBoardStore(folder["board.json"]);
        var keeper = new BoardKeeper(store);
        var stamp = new Stamp(PyConIndia.Noor, Role.Facilitator, NodaTime.Instant.FromUtc(2018, 10, 1, 9, 0));
        Decision opened = Board.Open(new BoardId("hall-3"), PyConIndia.Grid, PyConIndia.Policy, stamp);
        await keeper.OpenAsync(opened);
        await keeper.DecideAsync(opened.OrThrow().Id, board => board.Propose(new Proposal(Topics.Django, "Django at scale") { Hosts = [PyConIndia.Asha] }, stamp));
        return folder["board.json"];
    }
}
