using NodaTime;
using OpenSpaces.Scheduling;
using Spectre.Console.Testing;

namespace OpenSpaces.ConsoleHost.Tests;

public sealed class NewBoardTests : IDisposable
{
    private readonly TestConsole console = new();

    [Fact]
    public async Task What_makes_no_board_is_asked_again_where_it_was_typed()
    {
        console.Profile.Capabilities.Interactive = true;
        string[] typed =
        [
            new string('x', 201), "PyCon", "asia/kolkata", "Asia/Kolkata", "Red, red", "Red, Blue", "2018-10-06", "2", "18:00", "10:00", "18:03", "20:00", "121", "60",
        ];
        foreach (string line in typed)
        {
            console.Input.PushTextWithEnter(line);
        }

        Decision opened = await NewBoard.AskAsync(console, DeskScript.Facilitator, CancellationToken.None);

        Board board = opened.OrThrow();
        Assert.Equal(("PyCon", 2, 4), (board.Policy.Name, board.Grid.Rooms.Length, board.Grid.TimeSlots.Length));
        Assert.Equal(new LocalTime(18, 0), board.Grid.TimeSlots[0].Start.TimeOfDay);
        Assert.Equal(7, console.Output.Split("✗").Length);
    }

    public void Dispose() => console.Dispose();
}
