namespace OpenSpaces.ConsoleHost.Tests;

public sealed class ReplayCommandTests : IDisposable
{
    private readonly TempFolder folder = new();

    [Fact]
    public async Task A_double_booking_is_refused_and_named()
    {
        string file = Write("""
            {"at":"2025-05-16T12:00:00-04:00","sessions":[{"uid":"1","title":"Vim","room":"318","start":"20250517T200000Z","end":"20250517T210000Z"},{"uid":"2","title":"Games","room":"318","start":"20250517T200000Z","end":"20250517T210000Z"}]}
            """);

        Run run = await Run.AsTyped("replay", file, "--zone", "America/New_York");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("2 sessions, 2 new, 1 refused", run.Output, StringComparison.Ordinal);
        Assert.Contains("that room is taken by \"Vim\"", run.Output, StringComparison.Ordinal);
        Assert.Contains("Nothing lost", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Titles_are_never_read_as_markup_or_escape_codes()
    {
        string file = Write("""
            {"at":"2025-05-16T12:00:00-04:00","sessions":[{"uid":"1","title":"[red]:smile: [/] \u001b[2J\u202Ex","room":"[b]1","start":"20250517T200000Z","end":"20250517T210000Z"}]}
            """);

        Run run = await Run.AsTyped("replay", file, "--zone", "America/New_York");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("[red]:smile: [/] [2Jx", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Output);
        Assert.DoesNotContain('\u202e', run.Output);
    }

    [Theory]
    [InlineData("", "has no snapshot")]
    [InlineData("\n\n", "has no snapshot")]
    [InlineData("{", "line 1 is not a snapshot")]
    [InlineData("[]", "line 1 is not a snapshot")]
    [InlineData("{\"at\":\"yesterday\",\"sessions\":[]}", "\"yesterday\" is no time")]
    [InlineData("{\"at\":\"2025-05-16T12:00:00-04:00\"}", "line 1 is not a snapshot")]
    [InlineData("{\"at\":\"2025-05-16T12:00:00-04:00\",\"sessions\":null}", "line 1")]
    [InlineData("{\"at\":\"2025-05-16T12:00:00-04:00\",\"sessions\":[{\"uid\":\"\",\"title\":\"\",\"room\":\"\",\"start\":\"\",\"end\":\"\"}]}", "line 1: a session has no title")]
    public async Task A_bad_line_is_named_with_what_to_do_next(string content, string complaint)
    {
        Run run = await Run.AsTyped("replay", Write(content), "--zone", "America/New_York");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(complaint, run.Errors.ReplaceLineEndings(" ").Replace("  ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("→", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_zone_is_refused_with_an_example()
    {
        Run run = await Run.AsTyped("replay", "x.jsonl", "--zone", "Mars/Olympus");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Try one such as", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_named()
    {
        Run run = await Run.AsTyped("replay", folder["nowhere.jsonl"], "--zone", "America/New_York");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("nowhere.jsonl", run.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private string Write(string content) => folder.Write("h.jsonl", content);
}
