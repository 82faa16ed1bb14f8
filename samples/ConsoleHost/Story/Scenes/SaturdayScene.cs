using OpenSpaces.Scheduling;
using Spectre.Console;

namespace OpenSpaces.ConsoleHost;

/// <summary>Saturday morning: topics made up on the spot, claims, refusals, adoptions.</summary>
internal static class SaturdayScene
{
    public static async Task PlayAsync(Stage stage)
    {
        stage.Scene("Just in time", "Saturday, in the hall. Whoever has a topic claims an open cell; first come, first served. A refusal gives every reason, and what is free.");
        stage.Clock.Set(PyConIndia.Saturday, 10, 35);
        await PostAsync(stage, PyConIndia.Dev, new Proposal(Topics.Async, "Is async worth it?") { Hosts = [PyConIndia.Dev], Tags = ["frameworks"] });
        await stage.DoAsync(PyConIndia.Dev, "claims the Stage at 13:30", (board, stamp) => board.Claim(Topics.Async, PyConIndia.At(PyConIndia.Stage, "sat-1330"), stamp));
        stage.Clock.Set(PyConIndia.Saturday, 10, 37);
        await PostAsync(stage, PyConIndia.Hari, new Proposal(Topics.Pandas, "pandas clinic: bring your slow notebook") { Hosts = [PyConIndia.Hari], Tags = ["data"] });
        await stage.DoAsync(PyConIndia.Hari, "claims the Window at 14:15", (board, stamp) => board.Claim(Topics.Pandas, PyConIndia.At(PyConIndia.Window, "sat-1415"), stamp));
        stage.Clock.Set(PyConIndia.Saturday, 10, 40);
        await stage.DoAsync(PyConIndia.Kavya, "takes up a suggestion", (board, stamp) => board.Adopt(Topics.FirstPatch, PyConIndia.Kavya, stamp));
        await stage.DoAsync(PyConIndia.Kavya, "claims the Stage at 11:45", (board, stamp) => board.Claim(Topics.FirstPatch, PyConIndia.At(PyConIndia.Stage, "sat-1145"), stamp));
        await stage.DoAsync(PyConIndia.Chitra, "hosts her own suggestion after all", (board, stamp) => board.Adopt(Topics.Circle, PyConIndia.Chitra, stamp));
        await stage.DoAsync(PyConIndia.Chitra, "claims the Carpet at 14:15", (board, stamp) => board.Claim(Topics.Circle, PyConIndia.At(PyConIndia.Carpet, "sat-1415"), stamp));
        await MentorsAsync(stage);
        await stage.PublishAsync();
        stage.Console.Blank();
        Wall.Print(stage.Console, stage.Board, PyConIndia.Saturday, PyConIndia.People);
    }

    private static async Task MentorsAsync(Stage stage)
    {
        stage.Clock.Set(PyConIndia.Saturday, 11, 5);
        await stage.DoAsync(PyConIndia.Balaji, "is called away and steps down", (board, stamp) => board.StepDown(Topics.Classroom, PyConIndia.Balaji, stamp));
        await stage.DoAsync(PyConIndia.Kavya, "offers to take the classroom over", (board, stamp) => board.Adopt(Topics.Classroom, PyConIndia.Kavya, stamp));
        await stage.DoAsync(PyConIndia.Indu, "takes it up, in the cell it still has", (board, stamp) => board.Adopt(Topics.Classroom, PyConIndia.Indu, stamp));
    }

    private static Task<Decision> PostAsync(Stage stage, PersonId who, Proposal topic) =>
        stage.DoAsync(who, "has a topic", (board, stamp) => board.Propose(topic, stamp));
}
