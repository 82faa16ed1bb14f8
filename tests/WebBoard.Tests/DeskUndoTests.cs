using System.Text.RegularExpressions;
using OpenSpaces.WebBoard.Tests.Support;

namespace OpenSpaces.WebBoard.Tests;

/// <summary>The desk's undo says what it undoes, and undoes that and nothing else.</summary>
public sealed partial class DeskUndoTests : AtTheDesk
{
    [Fact]
    public async Task A_second_press_and_a_stale_page_undo_nothing_else()
    {
        await Desk.SendAsync("/desk/act/pin", ("form", "pin"), ("page", "desk"), ("proposal", "classroom"));
        await Desk.SendAsync("/desk/act/move", ("form", "move"), ("page", "desk"), ("proposal", "first-patch"), ("cell", "carpet|sun-1100"));
        string page = await Desk.RawAsync("/desk");
        Assert.Contains("↶ Undo: “<bdi>Your first patch to CPython</bdi>” <bdi>goes back to Sat 11:45 in Hall 3 Stage</bdi>", page, StringComparison.Ordinal);
        string act = Act().Match(page).Groups[1].Value;

        string once = await UndoAsync(act);
        string twice = await UndoAsync(act);

        Assert.All([once, twice], said => Assert.Contains("Undone.", said, StringComparison.Ordinal));
        Assert.Contains("Sat 11:45 in Hall 3 Stage", twice, StringComparison.Ordinal);
        Assert.Contains("Sat 11:45 in Hall 3 Window · 📌", twice, StringComparison.Ordinal);
        Assert.Contains("“<bdi>Python in the classroom</bdi>” <bdi>is not pinned any more</bdi>", twice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_can_be_undone_there_is_no_button_and_it_is_said_why()
    {
        string opened = await Desk.ReadAsync("/desk");
        string gathering = await UndoAsync(Act().Match(opened).Groups[1].Value);
        await Desk.SendAsync("/desk/act/close-cell", ("form", "close-cell"), ("page", "desk"), ("cell", "carpet|sun-1100"), ("reason", "wet paint"));
        string closed = await Desk.ReadAsync("/desk");
        await Desk.SendAsync("/desk/act/open-cell", ("form", "open-cell"), ("page", "desk"), ("cell", "carpet|sun-1100"));
        string again = await UndoAsync(Act().Match(await Desk.RawAsync("/desk")).Groups[1].Value);

        Assert.Contains("who may claim Sat 13:30 in Hall 3 Stage is as it was", opened, StringComparison.Ordinal);
        Assert.DoesNotMatch(Act(), gathering);
        Assert.Contains("Sun 11:00 in Hall 3 Carpet is open again", closed, StringComparison.Ordinal);
        Assert.Matches(Act(), again);
    }

    [Fact]
    public async Task What_has_changed_since_is_said_and_has_no_button()
    {
        await Desk.SendAsync("/desk/act/propose-for", ("form", "propose-for"), ("page", "desk"), ("title", "Lost property"));
        string topic = Topic().Match(await Desk.RawAsync("/desk")).Groups[1].Value;
        using var phone = new Phone(Board.Address);
        await phone.SendAsync("/act/adopt", ("form", "adopt"), ("page", "board"), ("name", "Lila"), ("proposal", topic));

        string page = await Desk.ReadAsync("/desk");

        Assert.DoesNotMatch(Act(), page);
        Assert.Contains("Your last act can't be undone any more", page, StringComparison.Ordinal);
    }

    private Task<string> UndoAsync(string act) => Desk.SendAsync("/desk/act/undo", ("form", "undo"), ("page", "desk"), ("act", act));

    [GeneratedRegex("name=\"act\" value=\"([0-9]+)\"")]
    private static partial Regex Act();

    [GeneratedRegex("/topic/(t-[0-9a-f]+)\"><bdi>Lost property")]
    private static partial Regex Topic();
}
