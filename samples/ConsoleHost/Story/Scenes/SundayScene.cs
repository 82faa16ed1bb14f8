using NodaTime;
using OpenSpaces.Scheduling;

namespace OpenSpaces.ConsoleHost;

/// <summary>Sunday morning: the facilitator keeps the wall while the day begins.</summary>
internal static class SundayScene
{
    private static readonly Room Balcony = new(new RoomId("balcony"), "Balcony") { Seats = 12 };
    private static readonly TimeSlot Farewell = new(new TimeSlotId("sun-1700"), PyConIndia.Sunday + new LocalTime(17, 0), PyConIndia.Sunday + new LocalTime(17, 30));

    public static async Task PlayAsync(Stage stage)
    {
        stage.Scene("Keeping the wall", "Sunday morning. A shorter topic, a new room, a late slot, a swap, a pin, a closed cell: the wall changes while the day runs.");
        stage.Clock.Set(PyConIndia.Sunday, 9, 40);
        await stage.DoAsync(PyConIndia.Rohan, "cuts his day-long topic to two slots", (board, stamp) =>
            board.Revise(Topics.Hackday, card => card with { Title = "Build a chat bot", Length = 2, SeatsExpected = 26 }, stamp));
        await stage.DoAsync(PyConIndia.Rohan, "claims the Window at 13:30", (board, stamp) => board.Claim(Topics.Hackday, PyConIndia.At(PyConIndia.Window, "sun-1330"), stamp));
        await stage.FacilitateAsync("gives the hiring suggestion a place", (board, stamp) => board.Place(Topics.Hiring, PyConIndia.At(PyConIndia.Stage, "sun-1530"), stamp));
        await stage.FacilitateAsync("pins it, for the recruiters come from outside", (board, stamp) => board.Pin(Topics.Hiring, stamp));
        await stage.FacilitateAsync("opens the balcony", (board, stamp) => board.AddRoom(Balcony, stamp));
        await stage.FacilitateAsync("adds a last slot", (board, stamp) => board.AddTimeSlot(Farewell, stamp));
        await stage.FacilitateAsync("closes a cell", (board, stamp) => board.CloseCell(PyConIndia.At(Balcony, "sun-1330"), stamp), "too hot in the sun");
        await stage.FacilitateAsync("swaps two, by their hosts' wish", (board, stamp) => board.Swap(StandingOf(board, Topics.Async), StandingOf(board, Topics.Packaging), stamp));
    }

    private static Placement StandingOf(Board board, ProposalId topic) => new(topic, board.Find(topic)!.Cells[0]);
}
