using Microsoft.Playwright;
using OpenSpaces.WebBoard.Tests.Support;

namespace OpenSpaces.WebBoard.Tests;

/// <summary>The facilitator's desk clicked through: everything but contests, which have a story of their own.</summary>
public sealed class DeskStoryTests(BrowserFixture fixture) : IClassFixture<BrowserFixture>
{
    [BrowserFact]
    public async Task Moving_undoing_swapping_pinning_merging_waiving_planning_and_publishing()
    {
        IPage desk = await fixture.Browser.OpenDeskAsync(fixture.Board);

        ILocator classroom = Row(desk, "Python in the classroom");
        await classroom.Locator("summary").ClickAsync();
        await classroom.GetByLabel("Move to…").SelectOptionAsync("carpet|sat-1415");
        await classroom.GetByRole(AriaRole.Button, new() { Name = "Move", Exact = true }).ClickAsync();
        await desk.ReadsAsync("Moved.");
        await Assertions.Expect(Row(desk, "Python in the classroom")).ToContainTextAsync("Sat 14:15 in Hall 3 Carpet");

        await desk.PressAsync("↶ Undo: “Python in the classroom” goes back to Sat 11:45 in Hall 3 Window");
        await desk.ReadsAsync("Undone.");
        await Assertions.Expect(Row(desk, "Python in the classroom")).ToContainTextAsync("Sat 11:45 in Hall 3 Window");

        await desk.Locator("select[name=one]").SelectOptionAsync("classroom");
        await desk.Locator("select[name=other]").SelectOptionAsync("first-patch");
        await desk.PressAsync("Swap");
        await desk.ReadsAsync("Swapped.");
        await Assertions.Expect(Row(desk, "Python in the classroom")).ToContainTextAsync("Sat 11:45 in Hall 3 Stage");

        await Row(desk, "Your first patch").Locator("summary").ClickAsync();
        await Row(desk, "Your first patch").GetByRole(AriaRole.Button, new() { Name = "Pin", Exact = true }).ClickAsync();
        await desk.ReadsAsync("Pinned: plans leave it where it is.");
        await Assertions.Expect(Row(desk, "Your first patch")).ToContainTextAsync("📌");

        ILocator offer = desk.Locator("form", new() { Has = desk.GetByRole(AriaRole.Button, new() { Name = "Offer", Exact = true }) });
        await offer.Locator("select[name=from]").SelectOptionAsync("hackday");
        await offer.Locator("select[name=into]").SelectOptionAsync("cleaning");
        await desk.PressAsync("Offer");
        await desk.ReadsAsync("Its hosts can say yes.");
        await desk.PressAsync("Leave them two");
        await desk.ReadsAsync("Both stay on their own.");
        await offer.Locator("select[name=from]").SelectOptionAsync("hackday");
        await offer.Locator("select[name=into]").SelectOptionAsync("cleaning");
        await desk.PressAsync("Offer");
        await desk.PressAsync("Make them one");
        await desk.ReadsAsync("One session now.");
        await desk.Locator("details", new() { HasText = "Off the board" }).Locator("summary").ClickAsync();
        await desk.PressAsync("Make it one of its own Build a chat bot together");
        await desk.ReadsAsync("It is a topic of its own again");

        ILocator full = desk.Locator("#warnings article", new() { HasText = "28 people are expected" });
        await full.Locator("summary").ClickAsync();
        await full.GetByLabel("Why is it all right?").FillAsync("The others stand at the back");
        await full.GetByRole(AriaRole.Button, new() { Name = "Accept" }).ClickAsync();
        await desk.ReadsAsync("The warning is accepted.");
        await Assertions.Expect(full).ToHaveCountAsync(0);
        await Assertions.Expect(desk.Locator("#warnings details", new() { HasText = "Accepted: 1 warning" })).ToContainTextAsync("Noor: The others stand at the back");

        await desk.GotoAsync("/desk/plan");
        await desk.PressAsync("Show the plan");
        await desk.ReadsAsync("Saturday after");
        await desk.PressAsync("Carry it out");
        await desk.ReadsAsync("The plan is carried out.");

        await desk.GetByRole(AriaRole.Button, new() { Name = "Publish agenda" }).ClickAsync();
        await desk.ReadsAsync("Published: everybody reads the board as it is.");
        await desk.ReadsAsync("Agenda 2 is out.");
    }

    [BrowserFact]
    public async Task Naming_a_host_withdrawing_and_bringing_back()
    {
        IPage desk = await fixture.Browser.OpenDeskAsync(fixture.Board);

        await Row(desk, "Burnout: a support circle").Locator("summary").ClickAsync();
        await Row(desk, "Burnout: a support circle").GetByLabel("Who hosts it?").FillAsync("Old Rao");
        await desk.PressAsync("Name the host");
        await desk.ReadsAsync("Old Rao hosts it now.");
        await Assertions.Expect(Row(desk, "Burnout: a support circle")).ToContainTextAsync("Old Rao · waits");

        await Row(desk, "Who is hiring").Locator("summary").ClickAsync();
        await Row(desk, "Who is hiring").GetByLabel("Why withdraw it?").FillAsync("The fair is next door");
        await desk.PressAsync("Withdraw");
        await desk.ReadsAsync("Withdrawn.");
        ILocator gone = desk.Locator("details", new() { HasText = "Off the board" });
        await gone.Locator("summary").ClickAsync();
        await gone.GetByRole(AriaRole.Button, new() { Name = "Bring it back Who is hiring" }).ClickAsync();
        await desk.ReadsAsync("Back on the board.");
        await Assertions.Expect(Row(desk, "Who is hiring")).ToContainTextAsync("no host · waits");
    }

    private static ILocator Row(IPage desk, string title) => desk.Locator("#sessions > ul.sessions > li", new() { HasText = title });
}
