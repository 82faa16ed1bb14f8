using OpenSpaces.Scheduling;
using Spectre.Console;

namespace OpenSpaces.ConsoleHost;

/// <summary>What stands above every agenda: which event, which revision, whose clock, and what may be kept of sessions.</summary>
internal static class AgendaHead
{
    public static void Print(IAnsiConsole console, Agenda agenda)
    {
        string which = agenda.IsDraft ? "as it is now" : $"agenda {Places.Number(agenda.Revision)}";
        string recording = agenda.Recording switch
        {
            RecordingPolicy.NotRecorded => "nothing is recorded",
            _ => $"recording: {agenda.Recording}",
        };
        console.Say("", Ink.Plain, (agenda.Name, Ink.Bold), ($" · {which} · times in {agenda.Zone.Id} · {recording}", Ink.Quiet));
    }
}
