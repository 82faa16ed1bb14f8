using OpenSpaces.Scheduling.Tests.Support;

namespace OpenSpaces.Scheduling.Tests.Calendars.Readers;

/// <summary>Thunderbird, as people run it, subscribes to feeds and has what was meant.</summary>
public sealed class ThunderbirdTests
{
    [ReaderFact(Thunderbird.Program)]
    public void Thunderbird_has_just_what_holds_at_each_step_of_the_life_of_a_session()
    {
        using var thunderbird = new Thunderbird(calendars: 1);
        foreach ((string step, Agenda agenda) in SessionLife.Steps())
        {
            string[] meant = ReaderFeeds.Meant(agenda, ReaderTimes.Utc);

            string[][] had = thunderbird.Follow([new CalendarExporter().Export(agenda).ToArray()], [meant]);

            Assert.Equal([step, .. meant], (string[])[step, .. had.Single()]);
        }
    }

    [ReaderFact(Thunderbird.Program)]
    public void Thunderbird_has_what_was_meant()
    {
        using var thunderbird = new Thunderbird(ReaderFeeds.All.Length);
        string[][] meant = [.. ReaderFeeds.All.Select(agenda => ReaderFeeds.Meant(agenda, ReaderTimes.Utc))];

        string[][] had = thunderbird.Follow([.. ReaderFeeds.All.Select(agenda => new CalendarExporter().Export(agenda).ToArray())], meant);

        Assert.Equal(meant, had);
    }
}
