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

    /// <summary>Of the 3,500 sessions the first thousand: it writes a file for each and waits for the disk.</summary>
    [ReaderFact("radicale", PythonICalendarFactAttribute.Module)]
    public Task Radicale_keeps_what_was_meant() => KeepsAsync("radicale", 1_000, (server, name, feed) => server.PutAsync(name, feed));

    /// <summary>Of the 3,500 sessions the first hundred: it takes one event at a time and makes a commit of each.</summary>
    [ReaderFact("xandikos", PythonICalendarFactAttribute.Module)]
    public Task Xandikos_keeps_what_was_meant() => KeepsAsync("xandikos", 100, (server, name, feed) => server.FillAsync(name, feed));

    private static async Task KeepsAsync(string program, int most, Func<CalDavServer, string, byte[], Task<Uri>> putAsync)
    {
        string home = Directory.CreateTempSubdirectory(program).FullName;
        try
        {
            using CalDavServer server = await CalDavServer.StartAsync(program, Path.Combine(home, "server"));
            foreach ((Agenda agenda, int i) in ReaderFeeds.All.Select((agenda, i) => (agenda, i)))
            {
                HashSet<ProposalId> asked = [.. agenda.Sessions.Concat(agenda.Cancelled).Take(most).Select(session => session.Id)];
                Uri calendar = await putAsync(server, $"feed{i}", new CalendarExporter().Export(agenda, CalendarSelection.Of(asked)).ToArray());

                byte[][] kept = await server.QueryAsync(calendar);

                string[] meant = [.. ReaderFeeds.Meant(agenda, Reader.Times).Where(fields => asked.Contains(new ProposalId(fields[..fields.IndexOf('@', StringComparison.Ordinal)])))];
                Assert.Equal(meant, Reader.Read(kept).SelectMany(events => events).Order(StringComparer.Ordinal));
            }
        }
        finally
        {
            Directory.Delete(home, recursive: true);
        }
    }

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
