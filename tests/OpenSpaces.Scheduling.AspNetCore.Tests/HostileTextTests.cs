using System.Net;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Microsoft.Extensions.DependencyInjection;
using OpenSpaces.Scheduling.Tests.Publishing;

namespace OpenSpaces.Scheduling.Tests;

/// <summary>Titles that would like to be code, in twelve scripts, from a POST through every format that is read.</summary>
public sealed class HostileTextTests
{
    private static readonly string[] Titles =
    [
        "</script><script>alert(1)</script> latin", "<img src=x onerror=alert(1)> кириллица", "\"};alert(1)//ελληνικά", "=HYPERLINK(\"x\") עברית שלום", "+1 العربية مرحبا",
        "-2+3 देवनागरी क्षेत्र", "@SUM(1) বাংলা", "ภาษาไทย ]]> <!--", "한국어 &#x3C;b&#x3E;", "日本語の題名 data: x", "தமிழ் event: snapshot", "አማርኛ %0d%0aSet-Cookie: a=b",
    ];

    [Fact]
    public async Task Every_format_carries_them_as_text_and_none_runs_or_breaks_out()
    {
        await using WebHall hall = await WebHall.StartAsync(store: new GivenStore { Board = Hall.Open() });
        Board given = (await hall.Keeper.FindAsync(hall.Id))!;
        await PostAllAsync(hall, given);

        byte[] json = await ReadAsync(hall, "agenda.json");
        string csv = Encoding.UTF8.GetString(await ReadAsync(hall, "agenda.csv"));
        string html = Encoding.UTF8.GetString(await ReadAsync(hall, "page.html"));
        string fragment = Encoding.UTF8.GetString(await ReadAsync(hall, "agenda.html"));
        string calendar = Encoding.UTF8.GetString(await ReadAsync(hall, "agenda.ics"));
        byte[] live = await ReadAsync(hall, "board.json", "chen");

        string all = Encoding.UTF8.GetString(json) + Encoding.UTF8.GetString(live);
        Assert.Equal(Titles.Order(StringComparer.Ordinal), TitlesOf(JsonDocument.Parse(live).RootElement).Order(StringComparer.Ordinal));
        XDocument.Parse(Encoding.UTF8.GetString(await ReadAsync(hall, "schedule.xml")));
        JsonDocument.Parse(await ReadAsync(hall, "schedule.json")).Dispose();
        Assert.DoesNotContain("<script>alert", html + fragment + all, StringComparison.Ordinal);
        Assert.DoesNotContain("<img src=x", html + fragment + all, StringComparison.Ordinal);
        Assert.DoesNotMatch("(^|[\\n,])\"?[=+@-]", csv);
        Assert.Equal(8, calendar.Split("\r\nBEGIN:VEVENT\r\n").Length - 1);
    }

    [Fact]
    public async Task A_refusal_that_quotes_one_is_JSON_that_no_browser_takes_for_a_page()
    {
        await using WebHall hall = await WebHall.StartAsync(store: new GivenStore { Board = Hall.Open() });
        await PostAllAsync(hall, (await hall.Keeper.FindAsync(hall.Id))!);

        using HttpResponseMessage answer = await hall.PostAsync("proposals/t9/place", "facilitator", """{"room":"red","timeSlot":"10"}""");

        string text = await answer.Content.ReadAsStringAsync();
        Assert.Equal((HttpStatusCode.Conflict, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("CellTaken", text, StringComparison.Ordinal);
        Assert.Contains("</script><script>alert(1)</script> latin", JsonDocument.Parse(text).RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    /// <summary>The first eight stand in the eight cells, the others wait.</summary>
    private static async Task PostAllAsync(WebHall hall, Board given)
    {
        Cell[] cells = [.. given.OpenCells(Hall.Morning)];
        foreach ((int number, string title) in Titles.Index())
        {
            using HttpResponseMessage posted = await hall.PostAsync("proposals", "facilitator", JsonSerializer.Serialize(new { id = $"t{number}", title }));
            Assert.Equal(HttpStatusCode.OK, posted.StatusCode);
            if (number < cells.Length)
            {
                using HttpResponseMessage placed = await hall.PostAsync($"proposals/t{number}/place", "facilitator", JsonSerializer.Serialize(new { room = cells[number].Room.Value, timeSlot = cells[number].TimeSlot.Value }));
                Assert.Equal(HttpStatusCode.OK, placed.StatusCode);
            }
        }

        using HttpResponseMessage published = await hall.PostAsync("board/publish", "facilitator");
        Assert.Equal(HttpStatusCode.OK, published.StatusCode);
    }

    private static async Task<byte[]> ReadAsync(WebHall hall, string path, string person = "")
    {
        using HttpResponseMessage answer = await hall.GetAsync(path, person);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsByteArrayAsync();
    }

    private static IEnumerable<string> TitlesOf(JsonElement snapshot) => snapshot.GetProperty("waiting").EnumerateArray()
        .Concat(snapshot.GetProperty("agenda").GetProperty("sessions").EnumerateArray()).Select(card => card.GetProperty("title").GetString()!);
}
