using System.Text;
using System.Text.Json;
using NodaTime;
using OpenSpaces.Scheduling.Tests.Support;

namespace OpenSpaces.Scheduling.Tests.Calendars.Readers;

/// <summary>Every zone of the tz database over 2025 to 2030, as programs that are not ours understand our VTIMEZONE: at noon each month, and three hours to each side of each clock change.</summary>
public sealed class ZoneReaderTests
{
    private static readonly Instant From = Instant.FromUtc(2025, 1, 1, 0, 0);
    private static readonly Instant Until = Instant.FromUtc(2031, 1, 1, 0, 0);

    /// <summary>Long before and after what is asked, and on either side of a clock change.</summary>
    private static readonly string[] Days = ["1999-07-01", "2026-03-29", "2037-12-31"];

    private static readonly (string Zone, LocalDateTime[] Times)[] Asked = [.. DateTimeZoneProviders.Tzdb.Ids.Select(id => (id, TimesOf(DateTimeZoneProviders.Tzdb[id])))];

    [FeedReaderFact("libical.py")]
    public void Libical_and_python3_icalendar_understand_every_zone() => Understand("/usr/bin/python3", "zones.py", readers: 2);

    [FeedReaderFact("ical.js.mjs")]
    public void Ical_js_understands_every_zone() => Understand("node", "zones.mjs", readers: 1);

    [FeedReaderFact("libical.py", onAnotherDate: true)]
    public void Libical_and_python3_icalendar_understand_every_zone_whatever_day_it_is()
    {
        Assert.Equal(Days, Days.Select(day => Programs.Run("date", ["+%F"], environment: AnotherDate.On(day)).Trim()));
        foreach (string day in Days)
        {
            Understand("/usr/bin/python3", "zones.py", readers: 2, day);
        }
    }

    [FeedReaderFact("ical.js.mjs", onAnotherDate: true)]
    public void Ical_js_understands_every_zone_whatever_day_it_is()
    {
        foreach (string day in Days)
        {
            Understand("node", "zones.mjs", readers: 1, day);
        }
    }

    private static void Understand(string program, string script, int readers, string? day = null)
    {
        string folder = Directory.CreateTempSubdirectory("zones").FullName;
        try
        {
            string feed = Path.Combine(folder, "zones.ics");
            string asked = Path.Combine(folder, "asked.json");
            File.WriteAllText(feed, $"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n{string.Concat(Asked.Select(one => VTimeZoneTests.Written(one.Zone, 2025, 2030)))}END:VCALENDAR\r\n");
            File.WriteAllBytes(asked, JsonSerializer.SerializeToUtf8Bytes(Asked.Select(one => new object[] { one.Zone, one.Times.Select(TimeText.Local).ToArray() })));

            string printed = Programs.Run(program, [Path.Combine(Repository.Root, "tests", "OpenSpaces.Scheduling.Tests", "Calendars", "Readers", script), feed, asked], environment: day is null ? null : AnotherDate.On(day));

            using JsonDocument answers = JsonDocument.Parse(printed);
            var wrong = new StringBuilder();
            foreach ((JsonElement answer, (string zone, LocalDateTime[] times)) in answers.RootElement.EnumerateArray().Zip(Asked))
            {
                int[] meant = [.. times.Select(time => DateTimeZoneProviders.Tzdb[zone].AtStrictly(time).Offset.Seconds / 60)];
                for (int reader = 1; reader <= readers; reader++)
                {
                    int[] read = [.. answer[reader].EnumerateArray().Select(offset => (int)offset.GetDouble())];
                    wrong.Append(read.SequenceEqual(meant) ? "" : $"{zone} (reader {reader}); ");
                }
            }

            Assert.Equal(Asked.Length, answers.RootElement.GetArrayLength());
            Assert.Equal("", wrong.ToString());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static LocalDateTime[] TimesOf(DateTimeZone zone)
    {
        IEnumerable<Instant> noons = Enumerable.Range(0, 72).Select(month => new LocalDateTime(2025, 1, 15, 12, 0).PlusMonths(month).InZoneLeniently(zone).ToInstant());
        IEnumerable<Instant> changes = zone.GetZoneIntervals(From, Until).Where(interval => interval.HasStart && interval.Start > From)
            .SelectMany(interval => new[] { interval.Start - Duration.FromHours(3), interval.Start + Duration.FromHours(3) });
        return [.. noons.Concat(changes).Select(at => at.InZone(zone).LocalDateTime)];
    }
}
