namespace OpenSpaces.ConsoleHost.Tests;

public sealed class DemoCommandTests : IDisposable
{
    private readonly TempFolder folder = new();

    [Fact]
    public async Task Two_runs_print_the_same_byte_for_byte()
    {
        Run first = await Run.AsTyped("demo", "--ics", folder["demo.ics"]);

        Run second = await Run.AsTyped("demo", "--ics", folder["demo.ics"]);

        Assert.Equal(0, first.ExitCode);
        Assert.NotEmpty(first.Output);
        Assert.Equal(first.Output, second.Output);
    }

    [Fact]
    public async Task Nothing_is_written_as_an_error_and_no_line_is_wider_than_the_terminal()
    {
        Run run = await Run.AsTyped("demo", "--ics", folder["demo.ics"]);

        Assert.Equal("", run.Errors);
        Assert.DoesNotContain('\u001b', run.Output);
        Assert.All(run.Output.Replace(folder["demo.ics"], "demo.ics", StringComparison.Ordinal).Split('\n'), line => Assert.InRange(line.Length, 0, 80));
    }

    [Fact]
    public async Task The_calendar_it_writes_has_an_event_for_each_session()
    {
        await Run.AsTyped("demo", "--ics", folder["demo.ics"]);

        string feed = await File.ReadAllTextAsync(folder["demo.ics"]);
        Assert.Equal(12, feed.Split("BEGIN:VEVENT").Length - 1);
        Assert.Contains("DTSTART;TZID=Asia/Kolkata:20181006T153000", feed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_board_file_that_is_there_is_not_overwritten()
    {
        string board = folder.Write("board.json", "mine");

        Run run = await Run.AsTyped("demo", "--ics", folder["demo.ics"], "--board", board);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("mine", await File.ReadAllTextAsync(board));
    }

    public void Dispose() => folder.Dispose();
}
