using OpenSpaces.Scheduling;

namespace OpenSpaces.ConsoleHost;

/// <summary>Saturday noon: two topics become one, a room goes, a session moves late, and a slip is undone.</summary>
internal static class LunchScene
{
    public static async Task PlayAsync(Stage stage)
    {
        await MergeAsync(stage);
        await RoomGoneAsync(stage);
        await LateMoveAsync(stage);
        await SlipAsync(stage);
    }

    private static async Task MergeAsync(Stage stage)
    {
        stage.Scene("Two topics, one table", "Two people want nearly the same. One offers to join, the other accepts: hosts are united, and where it came from is kept.");
        stage.Clock.Set(PyConIndia.Saturday, 12, 40);
        var cleaning = new Proposal(Topics.Cleaning, "Data cleaning horror stories") { Hosts = [PyConIndia.Indu], Tags = ["data"] };
        await stage.DoAsync(PyConIndia.Indu, "has a topic", (board, stamp) => board.Propose(cleaning, stamp));
        await stage.DoAsync(PyConIndia.Indu, "offers Hari to join", (board, stamp) => board.OfferMerge(Topics.Cleaning, Topics.Pandas, stamp));
        await stage.DoAsync(PyConIndia.Hari, "says yes", (board, stamp) => board.AcceptMerge(Topics.Cleaning, Topics.Pandas, stamp));
        await stage.DoAsync(PyConIndia.Hari, "writes a new card", (board, stamp) => board.Revise(Topics.Pandas, card => card with { Title = "pandas clinic and data horror stories", SeatsExpected = 24 }, stamp));
    }

    private static async Task RoomGoneAsync(Stage stage)
    {
        stage.Scene("A room goes", "The main conference needs the Carpet for its queues. What stood there waits with the reason; nothing falls off the wall unseen.");
        stage.Clock.Set(PyConIndia.Saturday, 13, 0);
        await stage.FacilitateAsync("takes the Carpet off the wall", (board, stamp) => board.RemoveRoom(PyConIndia.Carpet.Id, stamp));
        await stage.FacilitateAsync("says why", (board, stamp) => board.RemoveRoom(PyConIndia.Carpet.Id, stamp), "the lightning talks queue there");
        await stage.FacilitateAsync("finds the circle another place", (board, stamp) => board.Place(Topics.Circle, PyConIndia.At(PyConIndia.Stage, "sat-1415"), stamp));
    }

    private static async Task LateMoveAsync(Stage stage)
    {
        stage.Scene("A late move", "What starts within 15 minutes moves only by the facilitator's word, with a reason, and everybody is told.");
        stage.Clock.Set(PyConIndia.Saturday, 13, 20);
        Cell later = PyConIndia.At(PyConIndia.Stage, "sat-1530");
        await stage.DoAsync(PyConIndia.Asha, "is stuck in traffic and wants 15:30", (board, stamp) => board.Place(Topics.Django, later, stamp));
        await stage.FacilitateAsync("moves it for her", (board, stamp) => board.Place(Topics.Django, later, stamp), "Asha is stuck in traffic");
        await stage.PublishAsync();
    }

    private static async Task SlipAsync(Stage stage)
    {
        stage.Scene("A slip", "Noor takes down the wrong card. Every act can be undone, by whoever did it or by the facilitator, while nothing has changed it since.");
        stage.Clock.Set(PyConIndia.Saturday, 13, 40);
        await stage.FacilitateAsync("takes a card down", (board, stamp) => board.Unplace(Topics.Pandas, stamp));
        await stage.FacilitateAsync("undoes it", (board, stamp) => board.UndoLast(stamp));
        await stage.DoAsync(PyConIndia.Dev, "tries to undo the facilitator's act", (board, stamp) => board.Undo(board.LastAct, stamp));
    }
}
