using System.Text;
using System.Text.Json;

namespace OpenSpaces.ConsoleHost.Tests;

public sealed class ExportCommandTests : IDisposable
{
    private readonly TempFolder folder = new();

    [Fact]
    public async Task Markdown_goes_to_the_terminal_unwrapped()
    {
        await Run.AsTyped("demo", "--board", folder["board.json"], "--ics", folder["demo.ics"]);

        Run run = await Run.Wide(40, "export", folder["board.json"], "--format", "md");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("PyCon India 2018 Open Spaces", run.Output, StringComparison.Ordinal);
        Assert.Contains(run.Output.Split('\n'), line => line.Length > 60);
    }

    [Fact]
    public async Task Json_goes_to_a_file()
    {
        await Run.AsTyped("demo", "--board", folder["board.json"], "--ics", folder["demo.ics"]);

        Run run = await Run.AsTyped("export", folder["board.json"], "--format", "json", "--out", folder["agenda.json"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("", run.Output);
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(folder["agenda.json"]));
        Assert.Equal(JsonValueKind.Object, json.RootElement.ValueKind);
    }

    [Theory]
    [InlineData("csv", "\uFEFFTitle,Room,Start,End")]
    [InlineData("csv-grid", "\uFEFF\"PyCon India 2018 Open Spaces\"")]
    [InlineData("xlsx", "PK")]
    [InlineData("html", "<!DOCTYPE html>")]
    [InlineData("html-fragment", "<div class=\"open-space\"")]
    [InlineData("txt", "PyCon India 2018 Open Spaces")]
    [InlineData("frab-xml", "<?xml version=\"1.0\" encoding=\"utf-8\"?>")]
    [InlineData("frab-json", "{")]
    [InlineData("jsonld", "{")]
    [InlineData("atom", "<?xml version=\"1.0\" encoding=\"utf-8\"?>")]
    [InlineData("jsonfeed", "{")]
    public async Task Every_format_goes_to_a_file_and_links_to_the_address(string format, string begins)
    {
        await Run.AsTyped("demo", "--board", folder["board.json"], "--ics", folder["demo.ics"]);

        Run run = await Run.AsTyped("export", folder["board.json"], "--format", format, "--address", "https://example.org/hall", "--out", folder["agenda"]);

        Assert.Equal(0, run.ExitCode);
        string written = Encoding.UTF8.GetString(await File.ReadAllBytesAsync(folder["agenda"]));
        Assert.StartsWith(begins, written, StringComparison.Ordinal);
        Assert.Equal(format is not ("csv" or "csv-grid" or "xlsx" or "txt" or "html-fragment"), written.Contains("https://example.org/hall", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_workbook_needs_a_file()
    {
        Run run = await Run.AsTyped("export", "board.json", "--format", "xlsx");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("--out", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_nobody_can_open_is_refused()
    {
        Run run = await Run.AsTyped("export", "board.json", "--format", "html", "--address", "javascript:alert(1)");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("--address", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--room", "hall 3 stage", "LOCATION:Hall 3 Stage")]
    [InlineData("--host", "Asha", "Hosts: Asha")]
    public async Task A_calendar_of_one_room_or_host_has_just_their_sessions(string option, string value, string everyEventHas)
    {
        await Run.AsTyped("demo", "--board", folder["board.json"], "--ics", folder["demo.ics"]);

        Run run = await Run.AsTyped("export", folder["board.json"], "--format", "ics", option, value);
        Run unknown = await Run.AsTyped("export", folder["board.json"], "--format", "ics", option, "nowhere");
        Run both = await Run.AsTyped("export", folder["board.json"], "--format", "ics", "--room", "x", "--host", "y");

        Assert.Equal((0, 1, 1), (run.ExitCode, unknown.ExitCode, both.ExitCode));
        string[] events = run.Output.Replace("\r\n ", "", StringComparison.Ordinal).Split("BEGIN:VEVENT")[1..];
        Assert.NotEmpty(events);
        Assert.All(events, text => Assert.Contains(everyEventHas, text, StringComparison.Ordinal));
        Assert.Contains("→", unknown.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_format_that_is_unknown_is_refused_with_those_there_are()
    {
        Run run = await Run.AsTyped("export", "board.json", "--format", "pdf");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("'md'", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("{\"format\":\"open-space-board\",\"version\":1,\"names\":{},\"events\":[]}")]
    [InlineData("{\"format\":\"open-space-board\",\"version\":99,\"names\":{},\"events\":[]}")]
    [InlineData("{\"format\":\"open-space-board\",\"version\":1,\"names\":{},\"events\":[{\"v\":1,\"event\":\"MoonLanded\",\"act\":1,\"by\":\"a\",\"as\":\"Facilitator\",\"at\":\"2018-09-22T04:30:00Z\",\"facts\":{}}]}")]
    [InlineData("BEGIN:VCALENDAR")]
    public async Task A_damaged_file_is_named_and_no_stack_is_shown(string content)
    {
        Run run = await Run.AsTyped("export", folder.Write("board.json", content), "--format", "md");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("board.json", run.Errors, StringComparison.Ordinal);
        Assert.Contains("→", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("fault of the program", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_board_that_published_nothing_is_refused_and_its_draft_is_offered()
    {
        string csv = folder.Write("talks.csv", "title,room,start,end\nVim,1,2018-10-06 11:00,2018-10-06 12:00\n");
        await Run.AsTyped("import", csv, "--zone", "Asia/Kolkata", "--out", folder["board.json"]);

        Run run = await Run.AsTyped("export", folder["board.json"], "--format", "ics");
        Run draft = await Run.AsTyped("export", folder["board.json"], "--format", "ics", "--draft");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("--draft", run.Errors, StringComparison.Ordinal);
        Assert.Equal(0, draft.ExitCode);
        Assert.Contains("SUMMARY:Vim", draft.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_is_no_file()
    {
        Run run = await Run.AsTyped("export", folder[""], "--format", "md");

        Assert.Equal(1, run.ExitCode);
        Assert.DoesNotContain("fault of the program", run.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();
}
