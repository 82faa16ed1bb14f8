namespace OpenSpaces.ConsoleHost.Tests;

/// <summary>The main conference's programme beside the board of the story.</summary>
public sealed class ProgrammeBesideTests : IDisposable
{
    private const string Before = "2018-10-05T09:00";

    private readonly TempFolder folder = new();

    [Fact]
    public async Task What_runs_beside_a_session_is_shown_and_a_host_who_speaks_is_warned_of()
    {
        Run run = await Run.AsTyped("import", Programme("p.ics", ("a", "Scaling the web", "1530", "Hall 1", "Asha"), ("b", "Other talk", "1530", "Hall 2", "Somebody")), "--beside", await BoardAsync(), "--at", Before);

        string output = Joined(run.Output);
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Contains("Django at scale: war stories (Asha)", output, StringComparison.Ordinal);
        Assert.Contains("beside Hall 2: Other talk (Somebody) beside Hall 1: Scaling the web (Asha)", output, StringComparison.Ordinal);
        Assert.Contains("1 host speaks while their session runs: ! HostAtProgramme: Asha hosts \"Django at scale: war stories\" and is at Scaling the web too.", output, StringComparison.Ordinal);
        Assert.Contains("It needs no cell of the board that is open.", output, StringComparison.Ordinal);
        Assert.All(run.Output.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
    }

    [Fact]
    public async Task Rooms_that_it_uses_and_keynotes_are_named_and_closed_only_if_asked()
    {
        string board = await BoardAsync();
        string programme = Programme("p.ics", ("a", "Panel", "1530", "hall 3  WINDOW", ""), ("k", "Keynote", "1100", "Hall 1", ""));

        Run shown = await Run.AsTyped("import", programme, "--beside", board, "--at", Before);
        Run closed = await Run.AsTyped("import", programme, "--beside", board, "--at", Before, "--close");
        Run again = await Run.AsTyped("import", programme, "--beside", board, "--at", Before, "--close");

        Assert.Contains("It needs 4 cells that are open (--close closes):", Joined(shown.Output), StringComparison.Ordinal);
        Assert.Contains("· Sat 15:30 in Hall 3 Window: Panel", shown.Output, StringComparison.Ordinal);
        Assert.Contains("✓ Sat 11:00 in Hall 3 Stage: Keynote", closed.Output, StringComparison.Ordinal);
        Assert.Contains("4 cells are closed", closed.Errors, StringComparison.Ordinal);
        Assert.Contains("It needs no cell of the board that is open.", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_again_it_says_what_changed()
    {
        string before = Programme("before.ics", ("a", "Stays", "1100", "Hall 1", ""), ("b", "Moves", "1200", "Hall 1", ""), ("c", "Goes", "1300", "Hall 1", ""));
        string after = Programme("after.ics", ("a", "Stays", "1100", "Hall 1", ""), ("b", "Moves", "1400", "Hall 2", ""), ("d", "Comes", "1500", "Hall 1", ""));

        Run run = await Run.AsTyped("import", after, "--beside", await BoardAsync(), "--at", Before, "--before", before);

        string output = Joined(run.Output);
        Assert.Contains("3 changes since it was read before: » gone: Sat 13:00 Hall 1 — Goes » moved: Sat 12:00 Hall 1 → Sat 14:00 Hall 2 — Moves » new: Sat 15:00 Hall 1 — Comes", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("schedule.xml", "<schedule><day date=\"2018-10-06\"><room name=\"Hall 1\"><event guid=\"g\"><start>15:30</start><duration>0:45</duration><title>From a schedule</title><persons><person>Asha</person></persons></event></room></day></schedule>")]
    [InlineData("schedule.json", "{\"schedule\":{\"conference\":{\"days\":[{\"date\":\"2018-10-06\",\"rooms\":{\"Hall 1\":[{\"guid\":\"g\",\"start\":\"15:30\",\"duration\":\"00:45\",\"title\":\"From a schedule\",\"persons\":[{\"name\":\"Asha\"}]}]}}]}}}")]
    public async Task A_schedule_is_read_as_well(string name, string content)
    {
        Run run = await Run.AsTyped("import", folder.Write(name, content), "--beside", await BoardAsync(), "--at", Before);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("beside Hall 1: From a schedule (Asha)", Joined(run.Output), StringComparison.Ordinal);
        Assert.Contains("1 host speaks", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--zone", "Asia/Kolkata")]
    [InlineData("--name", "x")]
    public async Task Options_that_contradict_each_other_are_refused(params string[] more)
    {
        Run run = await Run.AsTyped(["import", Programme("p.ics", ("a", "T", "1100", "", "")), "--beside", await BoardAsync(), .. more]);

        Assert.Equal(1, run.ExitCode);
        Assert.NotEmpty(run.Errors);
    }

    [Fact]
    public async Task Without_a_zone_and_without_a_board_nothing_is_read()
    {
        Run run = await Run.AsTyped("import", Programme("p.ics", ("a", "T", "1100", "", "")));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("--beside", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_without_events_is_named_with_what_to_do_next()
    {
        Run run = await Run.AsTyped("import", folder.Write("empty.ics", "BEGIN:VCALENDAR\nEND:VCALENDAR\n"), "--beside", await BoardAsync());

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("→ Give the conference's programme", run.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private async Task<string> BoardAsync()
    {
        await Run.AsTyped("demo", "--ics", folder["demo.ics"], "--board", folder["board.json"]);
        return folder["board.json"];
    }

    private string Programme(string name, params (string Uid, string Title, string Time, string Room, string Speaker)[] events) => folder.Write(
        name,
        $"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{string.Concat(events.Select(e =>
            $"BEGIN:VEVENT\r\nUID:{e.Uid}\r\nSUMMARY:{e.Title}\r\nDTSTART:20181006T{e.Time}00\r\nDURATION:PT45M\r\nLOCATION:{e.Room}\r\nDESCRIPTION:Speakers: {e.Speaker}\r\nEND:VEVENT\r\n"))}END:VCALENDAR\r\n");

    private static string Joined(string output) => string.Join(' ', output.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
