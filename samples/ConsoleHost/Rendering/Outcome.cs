using OpenSpaces.Scheduling;
using Spectre.Console;

namespace OpenSpaces.ConsoleHost;

/// <summary>What came of an act: everything that happened, or every reason why not.</summary>
internal static class Outcome
{
    public static void Print(IAnsiConsole console, Board? before, Board after, Decision decision, People people, string indent = "")
    {
        if (decision is { IsAccepted: true, Events.IsEmpty: true })
        {
            console.Say(indent + "✓ ", Ink.Good, ("it was so already", Ink.Quiet));
        }

        foreach (BoardEvent happened in decision.Events)
        {
            console.Say(indent + "✓ ", Ink.Good, (EventWords.Of(happened, before, after, people), Ink.Plain));
        }

        foreach (Conflict conflict in decision.Conflicts)
        {
            console.Say(indent + "✗ ", Ink.Bad, (conflict.Code, Ink.Bad), (": " + ConflictWords.Of(conflict, after.Grid, people), Ink.Plain));
        }
    }
}
