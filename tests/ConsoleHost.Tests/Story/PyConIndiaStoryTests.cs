using NodaTime;
using OpenSpaces.Scheduling;
using Spectre.Console.Testing;

namespace OpenSpaces.ConsoleHost.Tests;

public sealed class PyConIndiaStoryTests : IDisposable
{
    private readonly TestConsole console = new();
    private readonly TempFolder folder = new();

    [Fact]
    public async Task Every_topic_of_the_story_has_a_cell_at_the_end_or_was_merged()
    {
        Stage stage = await PlayAsync();

        Assert.Equal(13, stage.Board.Proposals.Length);
        Assert.Equal(12, stage.Board.Placed.Count());
        Assert.Equal(Topics.Pandas, stage.Board.Find(Topics.Cleaning)!.MergedInto);
    }

    [Theory]
    [InlineData(nameof(TimeSlotIsNotForSessions))]
    [InlineData(nameof(TooFewSlotsInARow))]
    [InlineData(nameof(CellTaken))]
    [InlineData(nameof(PersonDoubleBooked))]
    [InlineData(nameof(ReasonNeeded))]
    [InlineData(nameof(StartsTooSoon))]
    [InlineData(nameof(NotAllowed))]
    public async Task The_story_shows_what_the_board_refuses(string code)
    {
        await PlayAsync();

        Assert.Contains($"✗ {code}: ", console.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_claim_names_who_has_the_cell_and_the_nearest_free_ones()
    {
        await PlayAsync();

        string output = string.Join(' ', console.Output.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("taken by \"Django at scale: war stories\" (Asha). Nearest free: Sat 13:30 in Hall 3 Window;", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_contest_goes_to_the_most_approvals_and_the_losers_are_found_a_place()
    {
        Stage stage = await PlayAsync();

        SettledContest settled = stage.Board.SettledContests.First();
        Assert.Equal([Topics.Types, Topics.Async, Topics.Packaging], settled.Verdict.Ranking.ToArray());
        Assert.Contains("14 ██████████████████████████████ Type hints: worth the ink?", console.Output, StringComparison.Ordinal);
        Assert.Equal(settled.Contest.Cell, stage.Board.Find(Topics.Types)!.Cell);
        Assert.True(stage.Board.Find(Topics.Async)!.IsPlaced);
        Assert.True(stage.Board.Find(Topics.Packaging)!.IsPlaced);
    }

    [Fact]
    public async Task A_tie_is_broken_by_numbers_called_out_and_everybody_can_draw_again()
    {
        Stage stage = await PlayAsync();

        SettledContest settled = stage.Board.SettledContests.Last();
        Assert.Equal(PyConIndia.At(PyConIndia.Stage, "sun-1700"), settled.Contest.Cell);
        Assert.Equal(settled.Verdict.Ranking.ToArray(), Assert.Single(settled.Verdict.Steps.OfType<TieBroken>()).Among.ToArray());
        Assert.All(settled.Verdict.Ranking, id => Assert.True(stage.Board.Find(id)!.IsPlaced));
        Assert.Contains("from the published record and ballots: it holds.", string.Join(' ', console.Output.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("top-approval", "12", "0", "0", "50 people who agree")]
    [InlineData("phragmen", "8", "3", "1", "nobody")]
    [InlineData("equal-shares", "8", "3", "1", "nobody")]
    public async Task The_story_shows_whom_a_rule_passes_over(params string[] cells)
    {
        await PlayAsync();

        Assert.Contains(console.Output.Split('\n'), line => line.Split('│', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).SequenceEqual(cells));
    }

    [Fact]
    public async Task The_crowd_is_warned_of_and_accepted_with_a_reason()
    {
        Stage stage = await PlayAsync();

        Assert.Contains("! OverCapacity: 26 people are expected at \"Build a chat bot\"", console.Output, StringComparison.Ordinal);
        Waiver waiver = Assert.Single(stage.Board.Waivers);
        Assert.Equal("they are glad to sit on the floor", waiver.Reason);
    }

    [Fact]
    public async Task The_programme_warns_of_a_host_who_speaks_until_it_is_read_again_and_closes_the_room_it_needs()
    {
        Stage stage = await PlayAsync();

        string output = string.Join(' ', console.Output.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(2, output.Split("! HostAtProgramme: Rohan hosts \"Build a chat bot\" and is at Chat bots in production too.").Length);
        Assert.Contains("moved: Sun 13:30 Hall 2 → Sun 16:15 Hall 2 — Chat bots in production", output, StringComparison.Ordinal);
        Assert.Contains(stage.Board.Closures, closure => closure.Reason == "Posters" && closure.Cell.TimeSlot == new TimeSlotId("sun-1415"));
    }

    [Fact]
    public async Task Its_history_replays_to_the_same_board()
    {
        Stage stage = await PyConIndiaStory.PlayAsync(console, new FileBoardStore(folder["board.json"]), folder["demo.ics"]);

        var replayed = BoardFiles.Open(folder["board.json"], BoardFiles.Load(folder["board.json"]));

        Assert.Equal(stage.Board.Version, replayed.Version);
        Assert.Equal(stage.Board.Placed.Select(posted => (posted.Id, posted.Cell)), replayed.Placed.Select(posted => (posted.Id, posted.Cell)));
    }

    [Fact]
    public async Task Every_act_happens_by_the_clock_of_the_story()
    {
        await PyConIndiaStory.PlayAsync(console, new FileBoardStore(folder["board.json"]), folder["demo.ics"]);

        BoardFile kept = BoardFiles.Load(folder["board.json"]);

        Assert.All(kept.History, happened => Assert.InRange(happened.Stamp.At, Instant.FromUtc(2018, 9, 22, 0, 0), Instant.FromUtc(2018, 10, 7, 12, 0)));
        Assert.Equal(kept.History.Select(happened => happened.Stamp.At).Order(), kept.History.Select(happened => happened.Stamp.At));
    }

    [Fact]
    public async Task Two_runs_keep_the_same_board_and_the_same_calendar_byte_for_byte()
    {
        foreach (string run in new[] { "one", "two" })
        {
            await PyConIndiaStory.PlayAsync(console, new FileBoardStore(folder[$"{run}.json"]), folder[$"{run}.ics"]);
        }

        Assert.Equal(await File.ReadAllBytesAsync(folder["one.json"]), await File.ReadAllBytesAsync(folder["two.json"]));
        Assert.Equal(await File.ReadAllBytesAsync(folder["one.ics"]), await File.ReadAllBytesAsync(folder["two.ics"]));
    }

    public void Dispose()
    {
        console.Dispose();
        folder.Dispose();
    }

    private Task<Stage> PlayAsync() => PyConIndiaStory.PlayAsync(console, new InMemoryBoardStore(), folder["demo.ics"]);
}
