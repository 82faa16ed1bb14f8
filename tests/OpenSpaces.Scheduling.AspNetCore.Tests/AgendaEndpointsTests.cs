using System.IO.Compression;
using System.Net;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace OpenSpaces.Scheduling.Tests;

/// <summary>What everybody may read.</summary>
public sealed class AgendaEndpointsTests
{
    public static TheoryData<string> Paths =>
        ["agenda.json", "agenda.csv", "agenda.html", "page.html", "schedule.xml", "schedule.json", "agenda.ics", "rooms/red.ics", "hosts/chen.ics", "sessions/up.ics", "days/2018-10-06.ics", "changes.atom"];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task A_stranger_reads_what_was_published_with_a_tag_304_HEAD_and_gzip(string path)
    {
        await using WebHall hall = await WebHall.StartAsync();

        using HttpResponseMessage plain = await hall.GetAsync(path);
        byte[] bytes = await plain.Content.ReadAsByteArrayAsync();
        using HttpResponseMessage again = await hall.GetAsync(path, "", ("If-None-Match", plain.Headers.ETag!.ToString()));
        using HttpResponseMessage since = await hall.GetAsync(path, "", ("If-Modified-Since", plain.Content.Headers.LastModified!.Value.ToString("R")));
        using HttpResponseMessage before = await hall.GetAsync(path, "", ("If-Modified-Since", plain.Content.Headers.LastModified!.Value.AddSeconds(-1).ToString("R")));
        using HttpResponseMessage head = await hall.SendAsync(HttpMethod.Head, path);
        using HttpResponseMessage refused = await hall.GetAsync(path, "", ("Accept-Encoding", "gzip;q=0"));
        using HttpResponseMessage zipped = await hall.GetAsync(path, "", ("Accept-Encoding", "gzip"));

        Assert.Equal(HttpStatusCode.OK, plain.StatusCode);
        Assert.Contains("Topic up", System.Text.Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        Assert.NotNull(plain.Content.Headers.LastModified);
        Assert.Equal("nosniff", plain.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.StartsWith("default-src 'none'", plain.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal((HttpStatusCode.NotModified, HttpStatusCode.OK), (since.StatusCode, before.StatusCode));
        Assert.Equal(plain.Headers.ETag, head.Headers.ETag);
        Assert.Equal(bytes.Length, head.Content.Headers.ContentLength);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        Assert.Equal(bytes, await refused.Content.ReadAsByteArrayAsync());
        Assert.Equal(bytes.Length >= 1_024, zipped.Content.Headers.ContentEncoding.Contains("gzip"));
        Assert.Equal(bytes, await UnzippedAsync(zipped));
    }

    [Fact]
    public async Task A_stranger_sees_nothing_that_was_not_published()
    {
        await using WebHall hall = await WebHall.StartAsync();

        using HttpResponseMessage agenda = await hall.GetAsync("agenda.json");
        using HttpResponseMessage board = await hall.GetAsync("board.json");
        using HttpResponseMessage live = await hall.GetAsync("live");
        using HttpResponseMessage attendee = await hall.GetAsync("board.json", "asha");

        Assert.DoesNotContain("Topic idea", await agenda.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, board.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, live.StatusCode);
        Assert.Contains("Topic idea", await attendee.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.True(attendee.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task The_OpenAPI_document_is_valid_and_names_every_method_and_path()
    {
        await using WebHall hall = await WebHall.StartAsync();

        ReadResult read = OpenApiDocument.Parse(await hall.Client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative)), "json");

        string[] paths = [.. read.Document!.Paths.Keys];
        Assert.Empty(read.Diagnostic!.Errors);
        Assert.Empty(read.Diagnostic.Warnings);
        Assert.Equal(
            hall.Routes.Select(route => $"{route.Method} /open-space/{{board}}/{route.Path}").Order(StringComparer.Ordinal),
            read.Document.Paths.SelectMany(path => path.Value.Operations!.Keys.Select(method => $"{method} {path.Key}")).Order(StringComparer.Ordinal));
        Assert.Contains("/open-space/{board}/agenda.ics", paths);
        Assert.All(BoardVerbs.OfProposal.Keys, verb => Assert.Contains($"/open-space/{{board}}/proposals/{{proposal}}/{verb}", paths));
        Assert.All(BoardVerbs.OfBoard.Keys, verb => Assert.Contains($"/open-space/{{board}}/board/{verb}", paths));
    }

    private static async Task<byte[]> UnzippedAsync(HttpResponseMessage answer)
    {
        byte[] bytes = await answer.Content.ReadAsByteArrayAsync();
        if (!answer.Content.Headers.ContentEncoding.Contains("gzip"))
        {
            return bytes;
        }

        using var unzipped = new MemoryStream();
        await using var gzip = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        await gzip.CopyToAsync(unzipped);
        return unzipped.ToArray();
    }
}
