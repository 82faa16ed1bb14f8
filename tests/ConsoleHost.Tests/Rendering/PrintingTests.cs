using NodaTime;
using OpenSpaces.Scheduling;
using Spectre.Console.Testing;

namespace OpenSpaces.ConsoleHost.Tests;

/// <summary>A board refuses hostile titles; what is printed need not have come from a board.</summary>
public sealed class PrintingTests : IDisposable
{
    private const string Hostile = "[red]:smile: \u001b[2J\u202e\r\n[/x";
    private readonly TestConsole console = new();

    [Fact]
    public void A_line_wraps_behind_its_lead_and_ends_without_spaces()
    {
        console.Profile.Width = 20;

        console.Say("  ✓ ", Ink.Good, ("one two three four five", Ink.Plain));

        Assert.Equal("  ✓ one two three\n    four five\n", console.Output);
    }

    [Fact]
    public void A_hostile_text_is_printed_harmless_and_as_it_reads()
    {
        console.Say("✗ ", Ink.Bad, (Hostile, Ink.Plain));
        console.Complain(Hostile, Hostile);
        console.Heading(Hostile);

        AssertHarmless(4);
    }

    [Fact]
    public void A_hostile_title_is_harmless_in_the_list_of_a_day()
    {
        var day = new LocalDate(2018, 10, 6);
        Board board = Board.Open(new BoardId("hall-3"), PyConIndia.Grid, PyConIndia.Policy, DeskScript.Facilitator).OrThrow()
            .Propose(new Proposal(Topics.Django, "[red]:smile: [2J [/x"), DeskScript.Facilitator).OrThrow()
            .Place(Topics.Django, PyConIndia.At(PyConIndia.Stage, "sat-1145"), DeskScript.Facilitator).OrThrow();

        console.Write(DayList.Of(Agenda.Draft(board), day));
        console.Write(Wall.Of(board, day, People.Unnamed));

        AssertHarmless(1);
    }

    public void Dispose() => console.Dispose();

    private void AssertHarmless(int times)
    {
        Assert.DoesNotContain('\u001b', console.Output);
        Assert.DoesNotContain('\u202e', console.Output);
        Assert.True(console.Output.Split("[red]:smile: [2J").Length > times, console.Output);
    }
}
