using System.Net;
using OpenSpaces.WebBoard.Tests.Support;

namespace OpenSpaces.WebBoard.Tests;

/// <summary>Who says a name for the first time is known by it once something was done, and by nothing where it was refused.</summary>
public sealed class NewcomerTests(BoardFixture fixture) : IClassFixture<BoardFixture>
{
    [Theory]
    [InlineData("withdraw", "django", "")]
    [InlineData("propose", "", "")]
    [InlineData("claim", "django", "window|sun-1100")]
    [InlineData("claim", "django", "")]
    [InlineData("no-such-act", "", "")]
    public async Task A_refused_act_leaves_neither_name_nor_key_and_the_name_is_typed_once(string act, string proposal, string cell)
    {
        using var phone = new Phone(fixture.Board.Address);
        long before = await fixture.Board.CountPeopleAsync();

        using HttpResponseMessage answer = await phone.PostAsync($"/act/{act}", await phone.TokenAsync(), ("form", "propose"), ("page", "propose"), ("name", "Refused Rana"), ("proposal", proposal), ("cell", cell));

        Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.SeeOther, HttpStatusCode.BadRequest });
        Assert.Equal(before, await fixture.Board.CountPeopleAsync());
        string next = await phone.ReadAsync("/propose");
        Assert.Equal(answer.StatusCode == HttpStatusCode.SeeOther, next.Contains("value=\"Refused Rana\"", StringComparison.Ordinal));
        Assert.Contains("Your name", next, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("propose-for", "", "")]
    [InlineData("adopt-for", "django-that-is-not", "")]
    [InlineData("adopt-for", "", "")]
    public async Task Who_is_named_at_the_desk_is_forgotten_where_it_was_refused(string act, string proposal, string title)
    {
        using Phone desk = await DeskAsync();
        long before = await fixture.Board.CountPeopleAsync();

        using HttpResponseMessage answer = await desk.PostAsync($"/desk/act/{act}", await desk.TokenAsync(), ("form", act), ("page", "desk"), ("host", "Refused Rana"), ("proposal", proposal), ("title", title));

        Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.SeeOther, HttpStatusCode.BadRequest });
        Assert.Equal(before, await fixture.Board.CountPeopleAsync());
    }

    [Fact]
    public async Task Who_did_half_of_it_keeps_the_name_and_the_key()
    {
        using var phone = new Phone(fixture.Board.Address);
        long before = await fixture.Board.CountPeopleAsync();

        string after = await phone.SendAsync("/act/propose", ("form", "propose"), ("page", "propose"), ("name", "Half Hema"), ("title", "Half a loaf"), ("cell", "window|sat-1415"));

        Assert.Contains("but not in that place", after, StringComparison.Ordinal);
        Assert.Equal(before + 2, await fixture.Board.CountPeopleAsync());
        Assert.Contains("Half Hema", await phone.ReadAsync("/me"), StringComparison.Ordinal);
        Assert.Contains("Half Hema", await phone.ReadAsync("/"), StringComparison.Ordinal);
    }

    private async Task<Phone> DeskAsync()
    {
        var desk = new Phone(fixture.Board.Address);
        await desk.EnterAsync(fixture.Board.Key);
        return desk;
    }
}
