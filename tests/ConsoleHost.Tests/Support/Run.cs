using Spectre.Console;
using Spectre.Console.Testing;

namespace OpenSpaces.ConsoleHost.Tests;

/// <summary>Runs a command as a person would type it, on a terminal that is a file.</summary>
internal sealed record Run(int ExitCode, string Output, string Errors)
{
    public static Task<Run> AsTyped(params string[] args) => Wide(80, args);

    public static async Task<Run> Wide(int columns, params string[] args)
    {
        using var output = new TestConsole();
        using var errors = new TestConsole();
        output.Profile.Width = errors.Profile.Width = columns;
        int exitCode = await Application.RunAsync(args, new Terminal(output, errors, CanAsk: false));
        return new Run(exitCode, output.Output, errors.Output);
    }
}
