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

    [Theory]
    [InlineData("bogus", "There is no command 'bogus'.")]
    [InlineData("--bogus", "There is no option '--bogus'.")]
    public async Task A_command_that_is_unknown_is_named_once(string typed, string complaint)
    {
        Run run = await Run.AsTyped(typed);

        Assert.Contains(complaint, run.Errors, StringComparison.Ordinal);
        Assert.Equal(2, run.Errors.Split("✗").Length);
    }

    [Theory]
    [InlineData("import", "", "--zone", "Asia/Kolkata")]
    [InlineData("replay", " ", "--zone", "Asia/Kolkata")]
    [InlineData("export", "", "--format", "md")]
    [InlineData("run", "")]
    [InlineData("demo", "--ics", "")]
    public async Task A_file_without_a_name_is_a_bad_argument_and_no_fault_of_the_program(params string[] args)
    {
        Run run = await Run.AsTyped(args);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("The name of the file is empty.", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("import", ".", "--zone", "Asia/Kolkata")]
    [InlineData("replay", ".", "--zone", "Asia/Kolkata")]
    [InlineData("demo", "--ics", ".")]
    public async Task A_folder_is_no_file(params string[] args)
    {
        Run run = await Run.AsTyped(args);

        Assert.Contains(". is a folder. Name a file.", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("demo", "--board", "no-such-folder/board.json")]
    [InlineData("demo", "--ics", "no-such-folder/board.ics")]
    [InlineData("run", "no-such-folder/board.json")]
    public async Task A_folder_that_is_not_there_is_said_before_anything_is_told(params string[] args)
    {
        Run run = await Run.AsTyped(args);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("There is no folder", run.Errors, StringComparison.Ordinal);
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
