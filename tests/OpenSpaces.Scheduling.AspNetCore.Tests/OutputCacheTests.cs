using System.Net;

namespace OpenSpaces.Scheduling.Tests;

/// <summary>An app's output cache gives an answer again to those who may see it, and to nobody else, until something changes.</summary>
public sealed class OutputCacheTests
{
    [Fact]
    public async Task What_a_facilitator_was_told_is_not_given_to_an_attendee_nor_an_attendees_to_a_stranger()
    {
        await using WebHall hall = await StartAsync(() => { }, options => options.Names = (context, _) => new(new Dictionary<PersonId, string>
        {
            [Hall.Chen] = context.Request.Headers["X-Test-Person"] == "facilitator" ? "Chen, +91 98450 00000" : "Chen",
        }));

        string facilitators = await ReadAsync(hall, "board.json", "facilitator");
        string attendees = await ReadAsync(hall, "board.json", "asha");
        using HttpResponseMessage stranger = await hall.GetAsync("board.json");

        Assert.Contains("98450", facilitators, StringComparison.Ordinal);
        Assert.DoesNotContain("98450", attendees, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, stranger.StatusCode);
    }

    [Fact]
    public async Task An_answer_is_made_once_for_all_of_one_role_whatever_the_query_and_anew_when_the_board_has_changed()
    {
        int made = 0;
        await using WebHall hall = await StartAsync(() => made++);

        string first = await ReadAsync(hall, "agenda.json");
        string again = await ReadAsync(hall, "agenda.json?anew=1");
        int before = made;
        using HttpResponseMessage placed = await hall.PostAsync("proposals/own/place", "asha", """{"room":"red","timeSlot":"11"}""");
        using HttpResponseMessage published = await hall.PostAsync("board/publish", "facilitator");
        string changed = await ReadAsync(hall, "agenda.json");

        Assert.Equal((first, 1, 2), (again, before, made));
        Assert.Contains("Topic own", changed, StringComparison.Ordinal);
        Assert.True(placed.IsSuccessStatusCode && published.IsSuccessStatusCode);
    }

    [Fact]
    public async Task A_kept_answer_has_the_same_headers_and_answers_304_and_each_coding_has_its_own()
    {
        await using WebHall hall = await StartAsync(() => { });

        using HttpResponseMessage plain = await hall.GetAsync("page.html");
        using HttpResponseMessage kept = await hall.GetAsync("page.html");
        using HttpResponseMessage zipped = await hall.GetAsync("page.html", "", ("Accept-Encoding", "br, gzip"));
        using HttpResponseMessage same = await hall.GetAsync("page.html", "", ("If-None-Match", plain.Headers.ETag!.ToString()));

        Assert.NotNull(kept.Headers.Age);
        Assert.Equal(plain.Headers.ETag, kept.Headers.ETag);
        Assert.StartsWith("default-src 'none'", kept.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal(["gzip"], zipped.Content.Headers.ContentEncoding);
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
    }

    private static Task<WebHall> StartAsync(Action named, Action<OpenSpacesWebOptions>? configure = null) => WebHall.StartAsync(
        options =>
        {
            options.CacheFor = TimeSpan.FromMinutes(5);
            options.Names = (_, _) =>
            {
                named();
                return new((IReadOnlyDictionary<PersonId, string>?)null);
            };
            configure?.Invoke(options);
        },
        caches: true);

    private static async Task<string> ReadAsync(WebHall hall, string path, string person = "")
    {
        using HttpResponseMessage answer = await hall.GetAsync(path, person);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }
}
