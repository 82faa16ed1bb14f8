using Microsoft.Playwright;
using OpenSpaces.WebBoard.Tests.Support;

namespace OpenSpaces.WebBoard.Tests;

/// <summary>The demo's whole story, clicked through by three browsers at once, while the wall shows it.</summary>
public sealed class ThreeBrowsersTests(BrowserFixture fixture) : IClassFixture<BrowserFixture>
{
    [BrowserFact]
    public async Task An_attendee_another_and_the_facilitator_live_through_the_morning_at_once()
    {
        IPage meera = await fixture.Browser.OpenPhoneAsync(fixture.Board);
        IPage tariq = await fixture.Browser.OpenPhoneAsync(fixture.Board);
        IPage desk = await fixture.Browser.OpenDeskAsync(fixture.Board);
        IPage wall = await fixture.Browser.OpenWindowAsync(fixture.Board);
        await wall.GotoAsync("/wall");
        await wall.Locator("main[data-live=yes]").WaitForAsync();

        await Task.WhenAll(ProposeAsync(meera), SuggestAsync(tariq), OpenVoteAsync(desk));
        await Task.WhenAll(wall.ReadsAsync("Typed holes"), wall.ReadsAsync("A quiet room"), wall.ReadsAsync("Vote now"));

        await Task.WhenAll(VoteAsync(meera, "Type hints: worth the ink?"), VoteAsync(tariq, "Type hints: worth the ink?"), AcceptWarningAsync(desk));
        await Task.WhenAll(AdoptAsync(meera, "A quiet room"), AdoptAsync(tariq, "Burnout: a support circle"), SettleAsync(desk));
        await desk.ReadsAsync("“Type hints: worth the ink?” gets the place");
        await wall.ReadsAsync("Type hints: worth the ink?");

        string[] answers = await Task.WhenAll(ClaimAsync(meera), ClaimAsync(tariq));
        Assert.Single(answers, answer => answer.Contains("✓ Done", StringComparison.Ordinal));
        Assert.Single(answers, answer => answer.Contains("is taken by", StringComparison.Ordinal) && answer.Contains("Nearest free", StringComparison.Ordinal));

        await desk.GotoAsync("/desk");
        await desk.GetByRole(AriaRole.Button, new() { Name = "Publish agenda" }).ClickAsync();
        await desk.ReadsAsync("Agenda 2 is out.");
        IAPIResponse calendar = await meera.APIRequest.GetAsync(new Uri(fixture.Board.Address, "/open-space/pycon-india-2018/agenda.ics").ToString());
        Assert.Contains("SUMMARY:Typed holes", await calendar.TextAsync(), StringComparison.Ordinal);
    }

    private static async Task ProposeAsync(IPage phone)
    {
        await phone.GotoAsync("/claim?cell=carpet%7Csat-1415");
        await phone.GetByLabel("Your name").FillAsync("Meera");
        await phone.GetByLabel("Title").FillAsync("Typed holes");
        await phone.PressAsync("Claim it");
        await phone.ReadsAsync("with the place you chose");
    }

    private static async Task SuggestAsync(IPage phone)
    {
        await phone.GotoAsync("/propose?as=suggestion");
        await phone.GetByLabel("Your name").FillAsync("Tariq");
        await phone.GetByLabel("Title").FillAsync("A quiet room");
        await phone.PressAsync("Put it on the board");
        await phone.ReadsAsync("On the suggestion list.");
    }

    private static async Task OpenVoteAsync(IPage desk)
    {
        await desk.GetByLabel("Why now, if it is before the end").First.FillAsync("All three are here");
        await desk.PressAsync("Close the claims");
        await desk.ReadsAsync("The claims are closed.");
        await desk.PressAsync("Open the vote");
        await desk.ReadsAsync("The vote is open on every phone.");
    }

    private static async Task VoteAsync(IPage phone, string topic)
    {
        await phone.GotoAsync("/");
        await phone.GetByRole(AriaRole.Checkbox, new() { Name = topic }).CheckAsync();
        await phone.PressAsync("Vote");
        await phone.ReadsAsync("Your vote is in.");
    }

    private static async Task AcceptWarningAsync(IPage desk)
    {
        await desk.GotoAsync("/desk");
        ILocator warning = desk.Locator("#warnings article").First;
        await warning.Locator("summary").ClickAsync();
        await warning.GetByLabel("Why is it all right?").FillAsync("Chairs are coming");
        await warning.GetByRole(AriaRole.Button, new() { Name = "Accept" }).ClickAsync();
        await desk.ReadsAsync("The warning is accepted.");
    }

    private static async Task AdoptAsync(IPage phone, string topic)
    {
        await phone.GotoAsync("/");
        await phone.Locator("ul.topics > li", new() { HasText = topic }).GetByRole(AriaRole.Button, new() { Name = "Host it" }).ClickAsync();
        await phone.ReadsAsync("It is yours now.");
    }

    private static async Task SettleAsync(IPage desk)
    {
        await desk.GotoAsync("/desk");
        await desk.GetByLabel("Why now, before the end?").First.FillAsync("Everybody has voted");
        await desk.PressAsync("Settle it by the vote");
    }

    /// <summary>Both ask for the same free place with what they have just adopted.</summary>
    private static async Task<string> ClaimAsync(IPage phone)
    {
        await phone.GetByLabel("Claim a free place").SelectOptionAsync("window|sun-1100");
        await phone.PressAsync("Claim it");
        await phone.Locator("#said").WaitForAsync();
        return await phone.Locator("#said").InnerTextAsync();
    }
}
