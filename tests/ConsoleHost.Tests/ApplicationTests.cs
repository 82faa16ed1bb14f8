namespace OpenSpaces.ConsoleHost.Tests;

public sealed class ApplicationTests
{
    [Theory]
    [InlineData("bogus")]
    [InlineData("demo", "--bogus")]
    [InlineData("replay")]
    [InlineData("replay", "x.jsonl")]
    public async Task A_bad_argument_is_named_and_help_is_offered(params string[] args)
    {
        Run run = await Run.AsTyped(args);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("✗", run.Errors, StringComparison.Ordinal);
        Assert.Contains("--help", run.Errors, StringComparison.Ordinal);
        Assert.Equal("", run.Output);
    }

    [Fact]
    public async Task Help_names_every_command()
    {
        Run run = await Run.AsTyped("--help");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("demo", run.Output, StringComparison.Ordinal);
        Assert.Contains("replay", run.Output, StringComparison.Ordinal);
        Assert.Contains("import", run.Output, StringComparison.Ordinal);
        Assert.Contains("run", run.Output, StringComparison.Ordinal);
        Assert.Contains("export", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_typed_shows_help_and_is_no_success()
    {
        Run run = await Run.AsTyped();

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("demo", run.Output, StringComparison.Ordinal);
    }
}
