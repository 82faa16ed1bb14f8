using System.Net;
using OpenSpaces.WebBoard.Tests.Support;

namespace OpenSpaces.WebBoard.Tests;

/// <summary>What people do on a phone without a script, and what the board says where it refuses.</summary>
public sealed class PhoneFormTests(BoardFixture fixture) : IClassFixture<BoardFixture>, IDisposable
{
    private readonly Phone phone = new(fixture.Board.Address);
    private readonly Phone other = new(fixture.Board.Address);

    public void Dispose()
    {
        phone.Dispose();
        other.Dispose();
    }

    [Fact]
    public async Task Anybody_reads_without_a_name()
    {
        string page = await phone.ReadAsync("/");

        Assert.Contains("Django and htmx, live", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_topic_takes_the_place_that_was_chosen()
    {
        string after = await phone.SendAsync("/act/propose", ("form", "propose"), ("page", "propose"), ("name", "Lata"), ("title", "Maps with Python"), ("cell", "carpet|sun-1330"));

        Assert.Contains("with the place you chose", after, StringComparison.Ordinal);
        Assert.Contains("Maps with Python", await phone.ReadAsync("/?day=2018-10-07"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_taken_place_is_refused_with_the_occupant_and_free_ones_and_the_topic_is_kept()
    {
        string after = await phone.SendAsync("/act/propose", ("form", "propose"), ("page", "propose"), ("name", "Mani"), ("title", "Knitting circle"), ("cell", "window|sat-1415"));

        Assert.Contains("Not done", after, StringComparison.Ordinal);
        Assert.Contains("is taken by \"pandas clinic", after, StringComparison.Ordinal);
        Assert.Contains("Nearest free", after, StringComparison.Ordinal);
        Assert.Contains("Knitting circle", await phone.ReadAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_keeps_what_was_typed()
    {
        string after = await phone.SendAsync("/act/propose", ("form", "propose"), ("page", "propose"), ("name", "Nila"), ("title", "Many"), ("seats", "lots"));

        Assert.Contains("Not done", after, StringComparison.Ordinal);
        Assert.Contains("value=\"Many\"", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_acts_on_what_another_hosts_whatever_the_form_says()
    {
        string after = await phone.SendAsync("/act/withdraw", ("form", "withdraw"), ("page", "topic"), ("name", "Omar"), ("proposal", "django"), ("person", "asha"), ("by", "asha"));

        Assert.Contains("Not done", after, StringComparison.Ordinal);
        Assert.DoesNotContain("✗ Withdrawn", await phone.ReadAsync("/topic/django"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_the_pages_token_is_refused()
    {
        using HttpResponseMessage answer = await phone.PostAsync("/act/propose", token: null, ("form", "propose"), ("name", "Eve"), ("title", "Forged by another site"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.DoesNotContain("Forged by another site", await phone.ReadAsync("/"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example")]
    public async Task No_form_sends_anybody_to_another_site(string page)
    {
        using HttpResponseMessage answer = await phone.PostAsync("/act/interest", await phone.TokenAsync(), ("form", "interest"), ("page", page), ("day", page), ("name", "Paro"), ("proposal", "django"), ("wanted", "yes"));

        Assert.Equal("/#said", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task The_desk_is_closed_to_who_has_no_facilitators_key()
    {
        using HttpResponseMessage stranger = await phone.PostAsync("/desk/act/publish", await phone.TokenAsync(), ("form", "publish"));
        await other.SendAsync("/act/name", ("form", "name"), ("page", "me"), ("name", "Qadir"));
        using HttpResponseMessage attendee = await other.PostAsync("/desk/act/publish", await other.TokenAsync(), ("form", "publish"));

        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.NotFound], [stranger.StatusCode, attendee.StatusCode]);
        Assert.Contains("The desk is the facilitator's", await other.ReadAsync("/desk"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_private_link_makes_another_device_the_same_person()
    {
        await phone.SendAsync("/act/name", ("form", "name"), ("page", "me"), ("name", "Rekha Twice"));
        string link = System.Text.RegularExpressions.Regex.Match(await phone.ReadAsync("/me"), "/key/([A-Za-z0-9_-]{43})").Groups[1].Value;

        await other.EnterAsync(link);

        Assert.Contains("Rekha Twice", await other.ReadAsync("/me"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_page_forbids_scripts_that_are_not_ours()
    {
        foreach (string page in new[] { "/", "/wall", "/print", "/me", "/propose", "/topic/django", "/desk" })
        {
            using HttpResponseMessage answer = await phone.GetAsync(page);

            string policy = string.Join(';', answer.Headers.GetValues("Content-Security-Policy"));
            Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        }
    }
}
