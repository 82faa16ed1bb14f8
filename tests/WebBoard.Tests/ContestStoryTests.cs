using System.Text.RegularExpressions;
using OpenSpaces.WebBoard.Tests.Support;

namespace OpenSpaces.WebBoard.Tests;

/// <summary>The story of one contest: three topics, three phones, the desk, and a verdict that says why.</summary>
public sealed partial class ContestStoryTests(BoardFixture fixture) : IClassFixture<BoardFixture>
{
    private const string Wanted = "stage|sat-1330";

    [Fact]
    public async Task The_hall_votes_and_the_desk_settles_with_every_reason()
    {
        using var desk = new Phone(fixture.Board.Address);
        await desk.EnterAsync(fixture.Board.Key);

        Assert.Contains("✓ Done", await desk.SendAsync("/desk/act/close-claims", ("form", "close"), ("page", "desk"), ("cell", Wanted), ("reason", "everybody is here")), StringComparison.Ordinal);
        Assert.Contains("open on every phone", await desk.SendAsync("/desk/act/open-poll", ("form", "poll"), ("page", "desk"), ("cell", Wanted), ("rule", "approval"), ("minutes", "5")), StringComparison.Ordinal);
        foreach ((string name, string topic) in new[] { ("Sita", "types"), ("Tara", "types"), ("Uma", "async") })
        {
            Assert.Contains("Your vote is in", await VotedAsync(name, topic), StringComparison.Ordinal);
        }

        string poll = Poll().Match(await desk.ReadAsync("/desk")).Groups[1].Value;
        string settled = await desk.SendAsync("/desk/act/settle", ("form", "settle"), ("page", "desk"), ("poll", poll), ("reason", "all have voted"));

        Assert.Contains("“Type hints: worth the ink?” gets the place", settled, StringComparison.Ordinal);
        Assert.Contains("2 approvals", settled, StringComparison.Ordinal);
    }

    private async Task<string> VotedAsync(string name, string topic)
    {
        using var phone = new Phone(fixture.Board.Address);
        string page = await phone.ReadAsync("/");
        return await phone.SendAsync("/act/vote", ("form", "vote"), ("page", "board"), ("name", name), ("poll", Poll().Match(page).Groups[1].Value), ("ballot", "once"), ("approve", topic));
    }

    [GeneratedRegex("name=\"poll\" value=\"([^\"]+)\"")]
    private static partial Regex Poll();
}
