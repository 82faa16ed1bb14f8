using System.Net;
using OpenSpaces.WebBoard.Tests.Support;

namespace OpenSpaces.WebBoard.Tests;

/// <summary>Every form of the board, sent by somebody for what somebody else hosts.</summary>
public sealed class OthersTopicsTests(BoardFixture fixture) : IClassFixture<BoardFixture>
{
    private static readonly (string Name, string Value)[] Ashas =
    [
        ("form", "x"), ("page", "board"), ("proposal", "django"), ("from", "django"), ("into", "classroom"), ("one", "django"), ("other", "classroom"), ("winner", "async"),
        ("minutes", "5"), ("code", "OverCapacity"), ("subject", "pandas"), ("reason", "mine now"), ("step", "django>stage|sat-1100>carpet|sun-1100"), ("person", "asha"), ("by", "asha"), ("host", "Asha"), ("wanted", "yes"),
        ("title", "Taken over"), ("rule", "approval"), ("poll", "none"), ("ballot", "none"), ("act", "2"),
    ];

    [Fact]
    public async Task Nothing_happens_at_any_of_them_by_phone_or_at_the_desk()
    {
        using var phone = new Phone(fixture.Board.Address);
        await phone.SendAsync("/act/name", ("form", "name"), ("page", "me"), ("name", "Bhanu"));
        string token = await phone.TokenAsync();
        long before = await phone.VersionAsync();
        string[] acts = [.. BoardActs.All.Keys, "open-poll", "settle", "propose-for", "adopt-for", "vote-for", "interest-for"];
        List<string> done = [];

        foreach (string act in acts)
        {
            // The contest's own cell where the form is about one.
            string cell = act is "decide" or "close-claims" or "gather" or "open-poll" ? "stage|sat-1330" : "carpet|sun-1100";
            (string, string)[] fields = [.. Ashas, ("cell", cell)];
            using HttpResponseMessage answer = await phone.PostAsync($"/act/{act}", token, fields);
            using HttpResponseMessage desk = await phone.PostAsync($"/desk/act/{act}", token, fields);
            done.AddRange(answer.StatusCode is HttpStatusCode.SeeOther or HttpStatusCode.BadRequest ? [] : [$"{act}: {answer.StatusCode}"]);
            done.AddRange(desk.StatusCode == HttpStatusCode.NotFound ? [] : [$"{act} at the desk: {desk.StatusCode}"]);
            done.AddRange(await phone.VersionAsync() == before ? [] : [$"{act} changed the board"]);
        }

        Assert.Empty(done);
    }

    [Fact]
    public async Task A_key_that_is_not_ones_own_opens_nothing()
    {
        using var phone = new Phone(fixture.Board.Address);

        using HttpResponseMessage guessed = await phone.PostAsync("/key", await phone.TokenAsync(), ("token", new string('A', 43)));

        Assert.Equal("/me", guessed.Headers.Location!.ToString());
        Assert.Contains("This link opens nothing", await phone.ReadAsync($"/key/{new string('A', 43)}"), StringComparison.Ordinal);
        Assert.Contains("Who are you?", await phone.ReadAsync("/me"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_is_too_large_is_refused()
    {
        using var phone = new Phone(fixture.Board.Address);

        using HttpResponseMessage answer = await phone.PostAsync("/act/propose", await phone.TokenAsync(), ("form", "propose"), ("name", "Chaya"), ("title", new string('a', 70_000)));

        Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.BadRequest, HttpStatusCode.RequestEntityTooLarge });
        Assert.DoesNotContain("aaaaaaaa", await phone.ReadAsync("/"), StringComparison.Ordinal);
    }
}
