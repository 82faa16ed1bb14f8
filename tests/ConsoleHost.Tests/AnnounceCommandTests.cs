namespace OpenSpaces.ConsoleHost.Tests;

public sealed class AnnounceCommandTests : IDisposable
{
    private readonly TempFolder folder = new();

    [Theory]
    [InlineData("mastodon", "/500]")]
    [InlineData("bluesky", "/300]")]
    [InlineData("x", "/280]")]
    [InlineData("discord", "/2000]")]
    [InlineData("slack", "/3000]")]
    public async Task The_posts_of_the_story_are_shown_with_hashtags_and_what_they_count(string channel, string bound)
    {
        await Run.AsTyped("demo", "--board", folder["board.json"], "--ics", folder["demo.ics"]);

        Run run = await Run.Wide(400, "announce", folder["board.json"], "--channel", channel, "--dry-run", "--hashtag", "#OpenSpaces", "--address", "https://example.org/");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("\" is now Sat 15:30, Hall 3 Stage, not Sat 13:30, Hall 3 Stage. https://example.org/#session-django #OpenSpaces", run.Output, StringComparison.Ordinal);
        Assert.Contains(bound, run.Output, StringComparison.Ordinal);
        Assert.Contains("nothing was sent", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_dry_run_it_sends_nothing_and_says_why()
    {
        Run run = await Run.AsTyped("announce", "board.json", "--channel", "x");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("--dry-run", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_hashtag_is_refused()
    {
        await Run.AsTyped("demo", "--board", folder["board.json"], "--ics", folder["demo.ics"]);

        Run run = await Run.AsTyped("announce", folder["board.json"], "--channel", "x", "--dry-run", "--hashtag", "everyone");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("no hashtag", run.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();
}
