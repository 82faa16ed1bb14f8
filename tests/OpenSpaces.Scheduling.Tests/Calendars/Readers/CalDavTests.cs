using OpenSpaces.Scheduling.Tests.Support;

namespace OpenSpaces.Scheduling.Tests.Calendars.Readers;

/// <summary>Calendar servers keep what was meant, and follow the life of a session as vdirsyncer brings it to them, feed by feed: no ghost and no double.</summary>
/// <remarks>What they keep is read with python3-icalendar.</remarks>
public sealed class CalDavTests
{
    private static readonly FeedReader Reader = FeedReader.By("python3-icalendar.py");

    [ReaderFact("vdirsyncer", "radicale", PythonICalendarFactAttribute.Module)]
    public Task Radicale_follows_the_life_of_a_session() => FollowsAsync("radicale");

    [ReaderFact("vdirsyncer", "xandikos", PythonICalendarFactAttribute.Module)]
    public Task Xandikos_follows_the_life_of_a_session() => FollowsAsync("xandikos");

    private static async Task FollowsAsync(string program)
    {
        string home = Directory.CreateTempSubdirectory(program).FullName;
        try
        {
            using CalDavServer server = await CalDavServer.StartAsync(program, Path.Combine(home, "server"));
            var syncer = new Vdirsyncer(home, server.Calendar);

            foreach ((string step, Agenda agenda) in SessionLife.Steps())
            {
                byte[][] kept = syncer.Sync(new CalendarExporter().Export(agenda).ToArray());

                Assert.Equal([step, .. ReaderFeeds.Meant(agenda, Reader.Times)], (string[])[step, .. Reader.Read(kept).SelectMany(events => events).Order(StringComparer.Ordinal)]);
            }
        }
        finally
        {
            Directory.Delete(home, recursive: true);
        }
    }
}
