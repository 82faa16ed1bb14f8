using OpenSpaces.Scheduling;

namespace OpenSpaces.ConsoleHost;

/// <summary>Saturday noon: two topics become one, a room goes, a session moves late, and a slip is undone.</summary>
internal static class LunchScene
{
    public static void Play(Stage stage)
    {
        Merge(stage);
        RoomGone(stage);
        LateMove(stage);
        Slip(stage);
    }

    private static void Merge(Stage stage)
    {
        stage.Scene("Two topics, one table", "Two people want nearly the same. One offers to join, the other accepts: hosts are united, and where it came from is kept.");
        stage.Clock.Set(PyConIndia.Saturday, 12, 40);
        var cleaning = new Proposal(Topics.Cleaning, "Data cleaning horror stories") { Hosts = [PyConIndia.Indu], Tags = ["data"] };
        stage.Do(PyConIndia.Indu, "has a topic", (board, stamp) => board.Propose(cleaning, stamp));
        stage.Do(PyConIndia.Indu, "offers Hari to join", (board, stamp) => board.OfferMerge(Topics.Cleaning, Topics.Pandas, stamp));
        stage.Do(PyConIndia.Hari, "says yes", (board, stamp) => board.AcceptMerge(Topics.Cleaning, Topics.Pandas, stamp));
        stage.Do(PyConIndia.Hari, "writes a new card", (board, stamp) => board.Revise(Topics.Pandas, card => card with { Title = "pandas clinic and data horror stories", SeatsExpected = 24 }, stamp));
    }

    private static void RoomGone(Stage stage)
    {
        stage.Scene("A room goes", "The main conference needs the Carpet for its queues. What stood there waits with the reason; nothing falls off the wall unseen.");
        stage.Clock.Set(PyConIndia.Saturday, 13, 0);
        stage.Facilitate("takes the Carpet off the wall", (board, stamp) => board.RemoveRoom(PyConIndia.Carpet.Id, stamp));
        stage.Facilitate("says why", (board, stamp) => board.RemoveRoom(PyConIndia.Carpet.Id, stamp), "the lightning talks queue there");
        stage.Facilitate("finds the circle another place", (board, stamp) => board.Place(Topics.Circle, PyConIndia.At(PyConIndia.Stage, "sat-1415"), stamp));
    }

    private static void LateMove(Stage stage)
    {
        stage.Scene("A late move", "What starts within 15 minutes moves only by the facilitator's word, with a reason, and everybody is told.");
        stage.Clock.Set(PyConIndia.Saturday, 13, 20);
        Cell later = PyConIndia.At(PyConIndia.Stage, "sat-1530");
        stage.Do(PyConIndia.Asha, "is stuck in traffic and wants 15:30", (board, stamp) => board.Place(Topics.Django, later, stamp));
        stage.Facilitate("moves it for her", (board, stamp) => board.Place(Topics.Django, later, stamp), "Asha is stuck in traffic");
        stage.Publish();
    }

    private static void Slip(Stage stage)
    {
        stage.Scene("A slip", "Noor takes down the wrong card. Every act can be undone, by whoever did it or by the facilitator, while nothing has changed it since.");
        stage.Clock.Set(PyConIndia.Saturday, 13, 40);
        stage.Facilitate("takes a card down", (board, stamp) => board.Unplace(Topics.Pandas, stamp));
        stage.Facilitate("undoes it", (board, stamp) => board.UndoLast(stamp));
        stage.Do(PyConIndia.Dev, "tries to undo the facilitator's act", (board, stamp) => board.Undo(board.LastAct, stamp));
    }
}
