using OpenSpaces.Scheduling;
using Spectre.Console;

namespace OpenSpaces.ConsoleHost;

/// <summary>Saturday morning: topics made up on the spot, claims, refusals, adoptions.</summary>
internal static class SaturdayScene
{
    public static void Play(Stage stage)
    {
        stage.Scene("Just in time", "Saturday, in the hall. Whoever has a topic claims an open cell; first come, first served. A refusal gives every reason, and what is free.");
        stage.Clock.Set(PyConIndia.Saturday, 10, 35);
        Post(stage, PyConIndia.Dev, new Proposal(Topics.Async, "Is async worth it?") { Hosts = [PyConIndia.Dev], Tags = ["frameworks"] });
        stage.Do(PyConIndia.Dev, "claims the Stage at 13:30", (board, stamp) => board.Claim(Topics.Async, PyConIndia.At(PyConIndia.Stage, "sat-1330"), stamp));
        stage.Clock.Set(PyConIndia.Saturday, 10, 37);
        Post(stage, PyConIndia.Hari, new Proposal(Topics.Pandas, "pandas clinic: bring your slow notebook") { Hosts = [PyConIndia.Hari], Tags = ["data"] });
        stage.Do(PyConIndia.Hari, "claims the Window at 14:15", (board, stamp) => board.Claim(Topics.Pandas, PyConIndia.At(PyConIndia.Window, "sat-1415"), stamp));
        stage.Clock.Set(PyConIndia.Saturday, 10, 40);
        stage.Do(PyConIndia.Kavya, "takes up a suggestion", (board, stamp) => board.Adopt(Topics.FirstPatch, PyConIndia.Kavya, stamp));
        stage.Do(PyConIndia.Kavya, "claims the Stage at 11:45", (board, stamp) => board.Claim(Topics.FirstPatch, PyConIndia.At(PyConIndia.Stage, "sat-1145"), stamp));
        stage.Do(PyConIndia.Chitra, "hosts her own suggestion after all", (board, stamp) => board.Adopt(Topics.Circle, PyConIndia.Chitra, stamp));
        stage.Do(PyConIndia.Chitra, "claims the Carpet at 14:15", (board, stamp) => board.Claim(Topics.Circle, PyConIndia.At(PyConIndia.Carpet, "sat-1415"), stamp));
        Mentors(stage);
        stage.Publish();
        stage.Console.Blank();
        stage.Console.Write(Wall.Of(stage.Board, PyConIndia.Saturday, PyConIndia.People));
    }

    private static void Mentors(Stage stage)
    {
        stage.Clock.Set(PyConIndia.Saturday, 11, 5);
        stage.Do(PyConIndia.Balaji, "is called away and steps down", (board, stamp) => board.StepDown(Topics.Classroom, PyConIndia.Balaji, stamp));
        stage.Do(PyConIndia.Kavya, "offers to take the classroom over", (board, stamp) => board.Adopt(Topics.Classroom, PyConIndia.Kavya, stamp));
        stage.Do(PyConIndia.Indu, "takes it up, in the cell it still has", (board, stamp) => board.Adopt(Topics.Classroom, PyConIndia.Indu, stamp));
    }

    private static void Post(Stage stage, PersonId who, Proposal topic) => stage.Do(who, "has a topic", (board, stamp) => board.Propose(topic, stamp));
}
