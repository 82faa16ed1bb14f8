using OpenSpaces.Scheduling.EntityFrameworkCore.Tests.Support;

namespace OpenSpaces.Scheduling.EntityFrameworkCore.Tests.Outbox;

/// <summary>kill -9 of a process that changes a board, announces and delivers.</summary>
public sealed class CourierKillTests
{
    public static TheoryData<string> Kinds => TestDatabase.Kinds;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Of_a_killed_courier_nothing_is_lost_and_only_a_channel_without_a_guard_sees_something_twice(string kind)
    {
        int kills = Trials.Of("OPENSPACES_COURIER_KILLS", 10);
        var random = new Random(kills);
        await using TestDatabase database = await TestDatabase.MakeAsync(kind);
        await TestHall.OpenAsync(database.NewHost().Store);
        using var folder = new TempFolder();
        string[] topics = [.. Enumerable.Range(0, Newsroom.Commits).Select(i => $"topic-{i}")];

        int killed = 0;
        while (killed < kills && await KilledAsync(database, folder.Path, random.Next(1, Math.Max(2, 900 / kills))))
        {
            killed++;
        }

        using (Child last = Child.Start("announce", kind, database.Connection, folder.Path))
        {
            Assert.Equal("all delivered", (await last.FinishAsync())[^1]);
        }

        int twice = 0;
        foreach (string channel in Newsroom.Channels)
        {
            string[] posts = await File.ReadAllLinesAsync(folder[channel]);
            Assert.Equal(topics, posts.Distinct());
            Assert.True(posts.Length == topics.Length || !Newsroom.IsGuarded(channel), $"{channel} shows {posts.Length - topics.Length} posts twice.");
            twice += posts.Length - topics.Length;
        }

        Assert.Equal(kills, killed);
        Assert.All(await database.NewHost().Get<IOutbox>().FindAsync(), entry => Assert.Equal(OutboxState.Delivered, entry.State));
        Assert.True(twice <= killed * Newsroom.ChannelCount, $"{killed} kills do not explain {twice} repetitions.");
        await Console.Out.WriteLineAsync($"{kind}: {killed} couriers killed, {topics.Length * Newsroom.ChannelCount} announcements on {Newsroom.ChannelCount} channels, 0 lost, {twice} sent twice, all of them on channels without a guard.");
    }

    /// <returns>False if it was done before it could be killed.</returns>
    private static async Task<bool> KilledAsync(TestDatabase database, string folder, int after)
    {
        using Child courier = Child.Start("announce", database.Kind, database.Connection, folder);
        for (int i = 0; i < after; i++)
        {
            if (await courier.ReadLineAsync() is null or "all delivered")
            {
                return false;
            }
        }

        courier.Kill();
        return true;
    }
}
