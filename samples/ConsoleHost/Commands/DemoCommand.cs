using System.CommandLine;

namespace OpenSpaces.ConsoleHost;

/// <summary><c>openspaces demo</c>: a whole open space, told from its empty wall to its calendar.</summary>
internal static class DemoCommand
{
    public static Command Make(Terminal terminal)
    {
        var command = new Command("demo", "Tells the story of a whole open space, PyCon India 2018, from the empty wall to the calendar. Asks nothing.");
        command.SetAction((_, _) => Guard.RunAsync(terminal, () =>
        {
            PyConIndiaStory.Play(terminal.Out);
            return Task.FromResult(ExitCode.Done);
        }));
        return command;
    }
}
