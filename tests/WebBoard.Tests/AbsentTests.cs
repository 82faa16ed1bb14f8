using System.Net;
using System.Text.RegularExpressions;
using OpenSpaces.WebBoard.Tests.Support;

namespace OpenSpaces.WebBoard.Tests;

/// <summary>Votes and marks of people without a phone, as the desk enters them.</summary>
public sealed partial class AbsentTests : AtTheDesk
{
    private const string Wanted = "stage|sat-1330";

    [Fact]
    public async Task Of_everybody_on_paper_or_by_phone_the_last_ballot_counts()
    {
        string poll = await OpenAsync();
        await VoteAsync(poll, "Sita");

        string first = await EnterAsync(poll, "Old Rao", "b1", "types");
        await EnterAsync(poll, "Old Rao", "b2", "async");
        await EnterAsync(poll, "Tara", "b3", "async");
        string last = await EnterAsync(poll, "sita", "b4", "async");
        string settled = await SettleAsync(poll);

        Assert.Contains("The ballot of Old Rao is in.", first, StringComparison.Ordinal);
        Assert.All([first, last], page => Assert.DoesNotContain(" checked", page, StringComparison.Ordinal));
        Assert.Contains("3 ballots", last, StringComparison.Ordinal);
        Assert.Contains("“Is async worth it?”: 3 approvals", settled, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_several_carry_is_refused_and_kept_in_the_form()
    {
        string poll = await OpenAsync();
        await VoteAsync(poll, "Uma");
        await VoteAsync(poll, "Uma");
        long before = await Board.CountPeopleAsync();
        string refused = await EnterAsync(poll, "Uma", "b1", "async");
        string marked = await Desk.SendAsync("/desk/act/interest-for", ("form", "interest-for"), ("page", "desk"), ("person", "UMA"), ("proposal", "django"), ("wanted", "yes"));

        Assert.All([refused, marked], page => Assert.Contains("2 people here are called “Uma”", page, StringComparison.OrdinalIgnoreCase));
        Assert.Contains("name=\"person\" required maxlength=\"60\" autocomplete=\"off\" value=\"Uma\"", refused, StringComparison.Ordinal);
        Assert.DoesNotContain(" checked", refused, StringComparison.Ordinal);
        Assert.Contains("2 ballots", refused, StringComparison.Ordinal);
        Assert.Equal(before, await Board.CountPeopleAsync());
    }

    [Fact]
    public async Task A_button_that_is_pressed_twice_at_once_makes_one_person_with_one_ballot()
    {
        string poll = await OpenAsync();
        string token = await Desk.TokenAsync();
        long before = await Board.CountPeopleAsync();

        HttpResponseMessage[] answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Desk.PostAsync("/desk/act/vote-for", token, Ballot(poll, "Old Rao", "b1", "types"))));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode));
        Assert.Contains("1 ballot.", await Desk.ReadAsync("/desk"), StringComparison.Ordinal);
        Assert.Equal(before + 1, await Board.CountPeopleAsync());
        Array.ForEach(answers, answer => answer.Dispose());
    }

    [Fact]
    public async Task A_ballot_that_comes_too_late_leaves_no_name()
    {
        string poll = await OpenAsync();
        await EnterAsync(poll, "Old Rao", "b1", "types");
        await SettleAsync(poll);
        long before = await Board.CountPeopleAsync();

        string late = await EnterAsync(poll, "Late Lata", "b2", "types");

        Assert.Contains("Not done", late, StringComparison.Ordinal);
        Assert.Equal(before, await Board.CountPeopleAsync());
    }

    [Fact]
    public async Task A_mark_is_noted_once_and_taken_back()
    {
        long before = await Board.CountPeopleAsync();

        string none = await MarkAsync("Old Rao", "no");
        Assert.Contains("Nobody here is called “Old Rao”", none, StringComparison.Ordinal);
        Assert.Equal(before, await Board.CountPeopleAsync());
        Assert.Contains("Noted: Old Rao would go.", await MarkAsync("Old Rao", "yes"), StringComparison.Ordinal);
        await MarkAsync("old rao", "yes");
        Assert.Contains("1 person would go.", await Desk.ReadAsync("/topic/hiring"), StringComparison.Ordinal);
        Assert.Equal(before + 1, await Board.CountPeopleAsync());
        await MarkAsync("Old Rao", "no");
        Assert.Contains("0 people would go.", await Desk.ReadAsync("/topic/hiring"), StringComparison.Ordinal);
    }

    private Task<string> MarkAsync(string name, string wanted) =>
        Desk.SendAsync("/desk/act/interest-for", ("form", "interest-for"), ("page", "desk"), ("person", name), ("proposal", "hiring"), ("wanted", wanted));

    private Task<string> EnterAsync(string poll, string name, string ballot, string topic) => Desk.SendAsync("/desk/act/vote-for", Ballot(poll, name, ballot, topic));

    private async Task VoteAsync(string poll, string name)
    {
        using var phone = new Phone(Board.Address);
        await phone.SendAsync("/act/vote", ("form", "vote"), ("page", "board"), ("name", name), ("poll", poll), ("ballot", "b0"), ("approve", "types"));
    }

    private static (string, string)[] Ballot(string poll, string name, string ballot, string topic) =>
        [("form", $"paper-{poll}"), ("page", "desk"), ("person", name), ("poll", poll), ("ballot", ballot), ("approve", topic)];

    private async Task<string> OpenAsync()
    {
        await Desk.SendAsync("/desk/act/close-claims", ("form", "close"), ("page", "desk"), ("cell", Wanted), ("reason", "everybody is here"));
        return Poll().Match(await Desk.SendAsync("/desk/act/open-poll", ("form", "poll"), ("page", "desk"), ("cell", Wanted), ("rule", "approval"), ("minutes", "5"))).Groups[1].Value;
    }

    private Task<string> SettleAsync(string poll) => Desk.SendAsync("/desk/act/settle", ("form", "settle"), ("page", "desk"), ("poll", poll), ("reason", "all have voted"));

    [GeneratedRegex("name=\"poll\" value=\"([^\"]+)\"")]
    private static partial Regex Poll();
}
