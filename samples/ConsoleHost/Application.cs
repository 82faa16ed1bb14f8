using System.CommandLine;
using System.CommandLine.Parsing;
using NodaTime;

namespace OpenSpaces.ConsoleHost;

/// <summary>The command line: one file a command, in Commands/.</summary>
internal static class Application
{
    public static async Task<int> RunAsync(string[] args, Terminal terminal)
    {
        var root = new RootCommand("Runs the open space of a conference: a board of rooms and times, kept by its people.")
        {
            DemoCommand.Make(terminal),
            RunCommand.Make(terminal, SystemClock.Instance),
            ImportCommand.Make(terminal, SystemClock.Instance),
            ReplayCommand.Make(terminal),
            ExportCommand.Make(terminal),
            AnnounceCommand.Make(terminal),
            BoardCommand.Make(terminal, SystemClock.Instance),
            PlanCommand.Make(terminal, SystemClock.Instance),
        };
        var configuration = new InvocationConfiguration
        {
            Output = terminal.Out.Profile.Out.Writer,
            Error = terminal.Error.Profile.Out.Writer,
            EnableDefaultExceptionHandler = false,
        };
        ParseResult parsed = root.Parse(args);
        if (parsed.Errors.Count == 0)
        {
            return await parsed.InvokeAsync(configuration);
        }

        if (args.Length == 0)
        {
            await root.Parse("--help").InvokeAsync(configuration);
            return ExitCode.Refused;
        }

        if (parsed.CommandResult.Command is RootCommand && parsed.UnmatchedTokens is [var unknown, ..])
        {
            terminal.Error.Complain($"There is no {(unknown.StartsWith('-') ? "option" : "command")} '{unknown}'.", "Type: openspaces --help");
            return ExitCode.Refused;
        }

        foreach (ParseError error in parsed.Errors)
        {
            terminal.Error.Complain(error.Message, $"Type: {CommandPath(parsed.CommandResult)} --help");
        }

        return ExitCode.Refused;
    }

    private static string CommandPath(CommandResult command) =>
        command.Parent is CommandResult parent ? $"{CommandPath(parent)} {command.Command.Name}" : command.Command.Name;
}
