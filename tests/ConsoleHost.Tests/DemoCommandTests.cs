namespace OpenSpaces.ConsoleHost.Tests;

public sealed class DemoCommandTests
{
    [Fact]
    public async Task Two_runs_print_the_same_byte_for_byte()
    {
        Run first = await Run.AsTyped("demo");

        Run second = await Run.AsTyped("demo");

        Assert.Equal(0, first.ExitCode);
        Assert.NotEmpty(first.Output);
        Assert.Equal(first.Output, second.Output);
    }

    [Fact]
    public async Task Nothing_is_written_as_an_error_and_no_line_is_wider_than_the_terminal()
    {
        Run run = await Run.AsTyped("demo");

        Assert.Equal("", run.Errors);
        Assert.DoesNotContain('\u001b', run.Output);
        Assert.All(run.Output.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
    }
}
