using System.CommandLine;

namespace OpenSpaces.ConsoleHost;

/// <summary>The command line: one file a command, in Commands/.</summary>
internal static class Application
{
    public static async Task<int> RunAsync(string[] args, Terminal terminal)
    {
        var root = new RootCommand("Runs the open space of a conference: a board of rooms and times, kept by its people.")
        {
            DemoCommand.Make(terminal),
        };
        var configuration = new InvocationConfiguration
        {
            Output = terminal.Out.Profile.Out.Writer,
            Error = terminal.Error.Profile.Out.Writer,
            EnableDefaultExceptionHandler = false,
        };
        return await root.Parse(args).InvokeAsync(configuration);
    }
}
