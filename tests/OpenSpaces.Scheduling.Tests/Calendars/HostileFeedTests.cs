using System.Text;
using NodaTime;
using OpenSpaces.Scheduling.Tests.Support;
using Xunit.Abstractions;

namespace OpenSpaces.Scheduling.Tests.Calendars;

/// <summary>Whatever a feed does, it is read within two seconds of the processor and 100 MB, its good events are kept and its faults are named. Nothing else runs meanwhile, so that this can be measured.</summary>
[Collection(nameof(Alone))]
public sealed class HostileFeedTests(ITestOutputHelper output)
{
    private static readonly CalendarImportOptions Options = new(Hall.Kolkata) { Span = new Interval(Instant.FromUtc(2018, 10, 5, 0, 0), Instant.FromUtc(2018, 10, 8, 0, 0)) };
    private static readonly string Good = Event("SUMMARY:Good", "DTSTART:20181006T100000", "DTEND:20181006T110000");

    public static TheoryData<string> Feeds => [.. Made.Keys];

    private static Dictionary<string, Func<byte[]>> Made => new()
    {
        ["a rule of seconds for ever"] = () => Calendar(Good, Rule("FREQ=SECONDLY")),
        ["a rule that never holds"] = () => Calendar(Good, Rule("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")),
        ["a thousand rules that never hold"] = () => Calendar(Good, string.Concat(Enumerable.Repeat(Rule("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30"), 1_000))),
        ["twenty thousand daily rules since 1800"] = () => Calendar(Good, string.Concat(Enumerable.Repeat(Rule("FREQ=DAILY", "18000101T000000"), 19_000))),
        ["a rule of a vast interval"] = () => Calendar(Good, Rule("FREQ=DAILY;INTERVAL=2147483647"), Rule("FREQ=DAILY;INTERVAL=99999999999999999999"), Rule("FREQ=DAILY;COUNT=-1"), Rule("FREQ=NEVER")),
        ["a rule of all times of day"] = () => Calendar(Good, Rule($"FREQ=DAILY;BYHOUR={Numbers(24)};BYMINUTE={Numbers(60)};BYSECOND={Numbers(60)}")),
        ["a million folds"] = () => Calendar(Good, Event("DTSTART:20181006T100000", "SUMMARY:x" + string.Concat(Enumerable.Repeat("\r\n x", 1_000_000)))),
        ["a hundred deep"] = () => Calendar(Good, string.Concat(Enumerable.Repeat("BEGIN:VEVENT\r\n", 100)) + string.Concat(Enumerable.Repeat("END:VEVENT\r\n", 100))),
        ["twenty thousand deep"] = () => Calendar(Good, "BEGIN:VEVENT\r\n" + string.Concat(Enumerable.Repeat("BEGIN:VALARM\r\n", 20_000))),
        ["a million components"] = () => Calendar(Good, string.Concat(Enumerable.Repeat("BEGIN:VEVENT\nEND:VEVENT\n", 600_000))),
        ["a million properties"] = () => Calendar(Good, Event([.. Enumerable.Repeat("SUMMARY:x", 1_000_000), "X-BAD"])),
        ["a million parameters"] = () => Calendar(Good, Event("SUMMARY" + string.Concat(Enumerable.Repeat(";A=1", 1_000_000)) + ":x")),
        ["bytes that are not UTF-8"] = () => [.. Calendar(Good), 0xC3, 0x28, .. "BEGIN:VEVENT\r\nSUMMARY:"u8, 0xFF, 0xFE, 0xE9, .. "\r\nDTSTART:20181006T120000\r\nEND:VEVENT\r\n"u8],
        ["NULs"] = () => Calendar(Good, Event("SUMMARY:a\0b", "DTSTART:2018\010")),
        ["cut off"] = () => [.. Calendar(Good).AsSpan(0, Calendar(Good).Length - 20), .. "\r\nBEGIN:VEVENT\r\nSUMM"u8],
        ["a zone of endless rules"] = () => Calendar(Good, Zone("FREQ=SECONDLY"), Event("SUMMARY:z", "DTSTART;TZID=Z:20181006T100000"), Zone("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")),
        ["seventeen megabytes"] = () => Calendar(Good, Event("SUMMARY:x", $"DESCRIPTION:{new string('x', 17 << 20)}")),
        ["a rule at the end of time"] = () => Calendar(Good, Rule("FREQ=YEARLY", "99990101T000000"), Event("DTSTART:99991231T235959", "DURATION:P9999W"), Event("DTSTART:00000000T000000")),
    };

    [Theory]
    [MemberData(nameof(Feeds))]
    public void It_is_read_in_bounds_with_its_good_events_kept_and_its_faults_named(string name)
    {
        byte[] feed = Made[name]();
        var importer = new CalendarImporter();
        importer.Import(Calendar(Good), Options);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        var peak = new PeakMemory();
        TimeSpan begun = Environment.CpuUsage.TotalTime;

        ProgrammeImport import = importer.Import(feed, Options);

        TimeSpan taken = Environment.CpuUsage.TotalTime - begun;
        long held = peak.Stop() - before;
        output.WriteLine($"{name}: {feed.Length / 1e6:F1} MB read in {taken.TotalMilliseconds:F0} ms of the processor, {held / 1e6:F0} MB held.");
        Assert.InRange(taken, TimeSpan.Zero, TimeSpan.FromSeconds(2));
        Assert.InRange(held, long.MinValue, 100_000_000);
        Assert.Contains(import.Programme.Events, e => e.Title == "Good");
        Assert.NotEmpty(import.Problems);
        Assert.InRange(import.Problems.Length, 1, 1_001);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("not a feed")]
    [InlineData("<html><body>Not found</body></html>")]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"b\">]><schedule>&a;</schedule>")]
    [InlineData("{\"schedule\":")]
    [InlineData("{}")]
    [InlineData("BEGIN:VCALENDAR")]
    public void What_is_no_programme_says_so_and_takes_nothing_away(string text)
    {
        var importer = new CalendarImporter();
        MainProgramme before = importer.Import(Calendar(Good), Options).Programme;

        ProgrammeImport import = importer.Import(Encoding.UTF8.GetBytes(text), Options, before);

        Assert.NotEmpty(import.Problems);
        Assert.Equal(text == "{}" || text.StartsWith("<html", StringComparison.Ordinal), import.IsComplete);
        Assert.True(import.IsComplete || (import.Programme.Events.Length == 1 && import.Changes.IsEmpty));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_byte_order_mark_is_no_part_of_a_feed(bool wide)
    {
        Encoding encoding = wide ? Encoding.Unicode : Encoding.UTF8;
        byte[] feed = [.. encoding.Preamble, .. encoding.GetBytes(Encoding.UTF8.GetString(Calendar(Good)))];

        ProgrammeImport import = new CalendarImporter().Import(feed, Options);

        Assert.Empty(import.Problems);
        Assert.Single(import.Programme.Events);
    }

    [Fact]
    public void Each_problem_names_its_line()
    {
        ProgrammeImport import = new CalendarImporter().Import(Calendar(Good, Event("DTSTART:soon"), "nonsense\r\n", Event("SUMMARY:No start")), Options);

        Assert.Equal([7, 10, 11], import.Problems.Select(problem => problem.Line));
    }

    internal static byte[] Calendar(params string[] parts) => Encoding.UTF8.GetBytes($"BEGIN:VCALENDAR\r\n{string.Concat(parts)}END:VCALENDAR\r\n");

    private static string Event(params string[] lines) => $"BEGIN:VEVENT\r\n{string.Concat(lines.Select(line => line + "\r\n"))}END:VEVENT\r\n";

    private static string Rule(string rule, string start = "20170101T000000") => Event("SUMMARY:Repeats", $"DTSTART:{start}", "DURATION:PT1H", $"RRULE:{rule}");

    private static string Zone(string rule) => $"BEGIN:VTIMEZONE\r\nTZID:Z\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nRRULE:{rule}\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n";

    private static string Numbers(int count) => string.Join(',', Enumerable.Range(0, count));
}
