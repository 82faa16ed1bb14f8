namespace OpenSpaces.ConsoleHost.Tests;

public sealed class RunCommandTests
{
    [Fact]
    public async Task Without_a_terminal_it_says_so_and_what_to_do_and_answers_two()
    {
        Run run = await Run.AsTyped("run", "board.json");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("no terminal", run.Errors, StringComparison.Ordinal);
        Assert.Contains("openspaces demo", run.Errors.ReplaceLineEndings(" ").Replace("  ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.False(File.Exists("board.json"));
    }

    [Fact]
    public async Task A_name_that_is_no_id_is_refused()
    {
        Run run = await Run.AsTyped("run", "board.json", "--as", "Noor Rao!");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("--as", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_time_that_is_none_is_refused_with_an_example()
    {
        Run run = await Run.AsTyped("run", "board.json", "--at", "noon");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("2018-10-07T09:00", run.Errors, StringComparison.Ordinal);
    }
}
