namespace OpenSpaces.ConsoleHost.Tests;

public sealed class ImportCommandTests : IDisposable
{
    private readonly TempFolder folder = new();

    [DataFact(SharedData.Feed)]
    public async Task The_real_board_of_PyCon_US_names_its_two_double_booked_cells()
    {
        Run run = await Run.AsTyped("import", SharedData.PathOf(SharedData.Feed), "--zone", "America/New_York");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("2 cells are double-booked:", run.Output, StringComparison.Ordinal);
        Assert.Contains("Sat 16:00 in Room 309: \"CKAN Community\"", run.Output, StringComparison.Ordinal);
        Assert.Contains("Sat 16:00 in Room 318: \"Architecting in AWS", run.Output, StringComparison.Ordinal);
        Assert.Contains("146 sessions in 21 places: 140 placed, 6 waiting", run.Output, StringComparison.Ordinal);
    }

    [DataFact(SharedData.Feed)]
    public async Task All_three_days_are_shown_and_fit_on_80_and_on_120_columns()
    {
        foreach (int columns in new[] { 80, 120 })
        {
            Run run = await Run.Wide(columns, "import", SharedData.PathOf(SharedData.Feed), "--zone", "America/New_York");

            Assert.Contains("Friday 16 May 2025", run.Output, StringComparison.Ordinal);
            Assert.Contains("Saturday 17 May 2025", run.Output, StringComparison.Ordinal);
            Assert.Contains("Sunday 18 May 2025", run.Output, StringComparison.Ordinal);
            Assert.All(run.Output.Split('\n'), line => Assert.InRange(line.Length, 0, columns));
        }
    }

    [DataFact(SharedData.Feed)]
    public async Task What_is_imported_can_be_kept_and_exported()
    {
        await Run.AsTyped("import", SharedData.PathOf(SharedData.Feed), "--zone", "America/New_York", "--out", folder["board.json"]);

        Run run = await Run.AsTyped("export", folder["board.json"], "--format", "ics", "--draft");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(140, run.Output.Split("BEGIN:VEVENT").Length - 1);
    }

    [DataFact(SharedData.Feed)]
    public async Task On_a_narrow_terminal_no_word_is_broken_into_letters()
    {
        Run run = await Run.Wide(40, "import", SharedData.PathOf(SharedData.Feed), "--zone", "America/New_York");

        Assert.Contains("11:00–12:00\n  Room 308: Fantasy Sports Analytics\n  Meetup\n", run.Output, StringComparison.Ordinal);
        Assert.All(run.Output.Split('\n'), line => Assert.InRange(line.Length, 0, 40));
    }

    [Fact]
    public async Task Rooms_with_short_names_leave_the_head_of_their_column_whole()
    {
        string file = folder.Write("talks.csv", "title,room,start,end\nVim,1,2018-10-06 11:00,2018-10-06 12:00\n");

        Run run = await Run.AsTyped("import", file, "--zone", "Asia/Kolkata");

        Assert.Contains("Where", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_csv_is_read_as_well()
    {
        string file = folder.Write("talks.csv", "title,room,start,end\nVim,1,2018-10-06 11:00,2018-10-06 12:00\nEmacs,1,2018-10-06 11:00,2018-10-06 12:00\n");

        Run run = await Run.AsTyped("import", file, "--zone", "Asia/Kolkata", "--name", "Hall 3");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("1 cell is double-booked:", run.Output, StringComparison.Ordinal);
        Assert.Contains("Hall 3 · as it is now", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("BEGIN:VCALENDAR")]
    [InlineData("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:never\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")]
    public async Task A_file_without_sessions_is_named_with_what_to_do_next(string content)
    {
        Run run = await Run.AsTyped("import", folder.Write("feed.ics", content), "--zone", "Asia/Kolkata");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("feed.ics", run.Errors, StringComparison.Ordinal);
        Assert.Contains("→", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("fault of the program", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_name_of_the_event_is_refused_with_the_reason()
    {
        string file = folder.Write("talks.csv", "title,room,start,end\nVim,1,2018-10-06 11:00,2018-10-06 12:00\n");

        Run run = await Run.AsTyped("import", file, "--zone", "Asia/Kolkata", "--name", new string('x', 201));

        Assert.Equal(1, run.ExitCode);
        Assert.DoesNotContain("fault of the program", run.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();
}
