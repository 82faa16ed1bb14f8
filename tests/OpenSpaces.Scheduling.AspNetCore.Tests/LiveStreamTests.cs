using System.Globalization;

namespace OpenSpaces.Scheduling.Tests;

/// <summary>Live changes: at once, in order, without gap or repeat.</summary>
public sealed class LiveStreamTests
{
    [Fact]
    public async Task A_snapshot_comes_at_once_and_a_broken_connection_resumes_without_gap_or_repeat()
    {
        await using WebHall hall = await WebHall.StartAsync();
        long start = hall.GivenVersion;

        List<long> seen;
        using (HttpResponseMessage live = await hall.GetAsync("live", "chen"))
        {
            using var reader = new StreamReader(await live.Content.ReadAsStreamAsync());
            Assert.Equal([start], await IdsAsync(reader, 1));
            await PlaceAndTakeBackAsync(hall);
            seen = await IdsAsync(reader, 1);
        }

        await PlaceAndTakeBackAsync(hall);
        using HttpResponseMessage resumed = await hall.GetAsync("live", "chen", ("Last-Event-ID", seen[^1].ToString(CultureInfo.InvariantCulture)));
        using var rest = new StreamReader(await resumed.Content.ReadAsStreamAsync());
        long end = (await hall.Keeper.FindAsync(hall.Id))!.Version;
        seen.AddRange(await IdsAsync(rest, (int)(end - seen[^1])));

        Assert.Equal(Enumerable.Range((int)start + 1, (int)(end - start)).Select(version => (long)version), seen);
    }

    [Fact]
    public async Task One_person_has_only_so_many_seats()
    {
        await using WebHall hall = await WebHall.StartAsync(configure: options => options.LiveConnectionsEach = 1);

        using HttpResponseMessage one = await hall.GetAsync("live", "chen");
        using HttpResponseMessage two = await hall.GetAsync("live", "chen");
        using HttpResponseMessage other = await hall.GetAsync("live", "asha");

        Assert.Equal([200, 503, 200], new[] { one, two, other }.Select(answer => (int)answer.StatusCode));
    }

    [Fact]
    public async Task A_silent_connection_says_that_it_is_there_as_often_as_it_was_told_to()
    {
        await using WebHall hall = await WebHall.StartAsync(configure: options => options.Heartbeat = TimeSpan.FromMilliseconds(50));

        using HttpResponseMessage live = await hall.GetAsync("live", "chen");
        using var reader = new StreamReader(await live.Content.ReadAsStreamAsync());
        List<string> said = [];
        while (said.Count < 3 && await reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(20)) is { } line)
        {
            said.AddRange(line.StartsWith(':') ? [line] : []);
        }

        Assert.Equal([": still here", ": still here", ": still here"], said);
    }

    private static async Task PlaceAndTakeBackAsync(WebHall hall)
    {
        using HttpResponseMessage placed = await hall.PostAsync("proposals/own/place", "asha", """{"room":"red","timeSlot":"11"}""");
        using HttpResponseMessage back = await hall.PostAsync("proposals/own/unplace", "asha");
        Assert.True(placed.IsSuccessStatusCode && back.IsSuccessStatusCode);
    }

    private static async Task<List<long>> IdsAsync(StreamReader reader, int count)
    {
        List<long> ids = [];
        while (ids.Count < count && await reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(20)) is { } line)
        {
            if (line.StartsWith("id: ", StringComparison.Ordinal))
            {
                ids.Add(long.Parse(line.AsSpan(4), CultureInfo.InvariantCulture));
            }
        }

        return ids;
    }
}
