using System.Net;
using OpenSpaces.WebBoard.Tests.Support;

namespace OpenSpaces.WebBoard.Tests;

/// <summary>Titles, names and abstracts that would like to be markup, in twelve scripts, on every page that shows them.</summary>
public sealed class HostileTitleTests(BoardFixture fixture) : IClassFixture<BoardFixture>
{
    private static readonly string[] Titles =
    [
        "</script><script>alert(1)</script> latin", "<img src=x onerror=alert(1)> кириллица", "\" onfocus=\"alert(1) ελληνικά", "' autofocus onfocus='alert(1) עברית", "<svg/onload=alert(1)> العربية",
        "{{constructor}} देवनागरी", "</bdi></title><b>বাংলা</b>", "&lt;script&gt; ภาษาไทย", "</option></select>한국어", "</textarea><b>日本語</b>", "javascript:alert(1) தமிழ்", "<a href=//evil.example>አማርኛ</a>",
    ];

    [Fact]
    public async Task No_page_carries_them_as_markup()
    {
        using var phone = new Phone(fixture.Board.Address);
        await phone.SendAsync("/act/name", ("form", "name"), ("page", "me"), ("name", "<b>Dipa</b> দীপা"));
        List<string> addresses = ["/", "/?day=2018-10-07", "/wall", "/print", "/me", "/propose", "/claim?cell=window%7Csun-1100", "/desk", "/desk/plan?seed=1&mode=fill&tries=2000"];
        string[] places = ["window|sun-1100", "carpet|sun-1145", "stage|sun-1330", "window|sun-1415"];
        foreach ((int number, string title) in Titles.Index())
        {
            string after = await phone.SendAsync("/act/propose", ("form", "propose"), ("page", "propose"), ("title", title), ("abstract", $"{title}\n</p><script>alert(2)</script>"), ("cell", places.ElementAtOrDefault(number) ?? ""), ("hosting", number % 3 == 2 ? "no" : "yes"));
            Assert.Contains("✓ Done", after, StringComparison.Ordinal);
        }

        using var desk = new Phone(fixture.Board.Address);
        await desk.EnterAsync(fixture.Board.Key);
        addresses.AddRange(System.Text.RegularExpressions.Regex.Matches(await desk.RawAsync("/desk"), "/topic/t-[0-9a-f]+").Select(match => match.Value).Distinct());
        // What was brought back last stands on the desk's undo, too.
        string last = addresses[^1].Split('/')[^1];
        await desk.SendAsync("/desk/act/withdraw", ("form", "withdraw"), ("page", "desk"), ("proposal", last), ("reason", "a slip"));
        await desk.SendAsync("/desk/act/restore", ("form", "restore"), ("page", "desk"), ("proposal", last));
        Dictionary<string, string> pages = [];
        foreach (string address in addresses)
        {
            pages[address] = await desk.RawAsync(address);
        }

        Assert.Equal(9 + Titles.Length, pages.Count);
        Assert.Matches("↶ Undo: “<bdi>[^<>\"]+</bdi>” <bdi>is withdrawn again</bdi>", pages["/desk"]);
        Assert.All(pages, page => Assert.DoesNotMatch("<(script>|img src=x|svg/|b>|a href=//)|\" onfocus=\"|' autofocus|</bdi></title><b", page.Value));
        Assert.All(Titles, title => Assert.Contains(pages.Values, page => WebUtility.HtmlDecode(page).Contains(title, StringComparison.Ordinal)));
        Assert.Equal(Titles.Length, Titles.Count(title => WebUtility.HtmlDecode(pages["/desk"]).Contains(title, StringComparison.Ordinal)));
    }
}
