using System.Text;

namespace OpenSpaces.Scheduling.Tests.Calendars;

/// <summary>Feeds made to hold up, to fill up or to mislead whoever reads them; each has a good event among them, named Good.</summary>
internal static class HostileFeeds
{
    public static readonly string Good = Event("SUMMARY:Good", "DTSTART:20181006T100000", "DTEND:20181006T110000");

    private static readonly string Dates = string.Join(',', Enumerable.Range(0, 15_000).Select(i => $"201810{1 + (i / 1_440):00}T{i / 60 % 24:00}{i % 60:00}00"));

    public static Dictionary<string, Func<byte[]>> Made { get; } = new()
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
        ["a zone of a hundred thousand slashes"] = () => Calendar(Good, Event("SUMMARY:z", $"DTSTART;TZID={new string('/', 200_000)}:20181006T100000")),
        ["zones of a hundred thousand cities"] = () => Calendar(Good, string.Concat(Enumerable.Range(0, 60).Select(i => Event("SUMMARY:z", $"DTSTART;TZID=\"(UTC+0{i % 10}:{i:00}) {string.Concat(Enumerable.Repeat("a,", 100_000))}\":20181006T100000")))),
        ["two hundred zones of a thousand rules"] = () => Calendar([Good, .. Enumerable.Range(0, 200).Select(ManyRules), .. Enumerable.Range(0, 200).Select(i => Event("SUMMARY:z", $"DTSTART;TZID=Z{i}:20181006T100000"))]),
        ["a long text that repeats"] = () => Calendar(Good, Long("DESCRIPTION", "FREQ=DAILY"), Long("LOCATION", "FREQ=DAILY;INTERVAL=2"), Long("UID", "FREQ=DAILY"), Long("CATEGORIES", "FREQ=DAILY"), Long("SUMMARY", "FREQ=DAILY"), Event("X")),
        ["sixty long texts that repeat"] = () => Calendar([Good, .. Enumerable.Repeat(Long("DESCRIPTION", "FREQ=DAILY"), 60), Event("X")]),
        ["sixty long places that repeat"] = () => Calendar([Good, .. Enumerable.Repeat(Long("LOCATION", "FREQ=DAILY"), 60), Event("X")]),
        ["titles of marks"] = () => Calendar([Good, .. Enumerable.Repeat(Event($"SUMMARY:e{new string('\u0301', 120_000)}", "DTSTART:20181006T100000"), 60)]),
        ["ten thousand that repeat and as many for one start"] = () => Calendar(Good, string.Concat(Enumerable.Range(0, 9_000).Select(i => Event("UID:u", "DTSTART:20181006T100000", "RRULE:FREQ=DAILY;COUNT=2") + Event("UID:u", $"RECURRENCE-ID:20181006T{i % 24:00}{i / 24 % 60:00}{i % 60:00}", "DTSTART:20181006T110000")))),
        ["nineteen thousand of one id"] = () => Calendar(Good, string.Concat(Enumerable.Range(0, 19_000).Select(i => Event("UID:u", $"SUMMARY:{i}", $"LOCATION:R{i % 5}", $"DTSTART:201810{5 + (i % 3):00}T{i % 24:00}{i / 24 % 60:00}00", "DURATION:PT1H"))), Event("X")),
        ["nineteen thousand alike"] = () => Calendar(Good, string.Concat(Enumerable.Repeat(Event("UID:u", "SUMMARY:T", "LOCATION:R", "DTSTART:20181006T100000", "DURATION:PT1H"), 19_000)), Event("X")),
        ["nineteen thousand times in two of a thousand rooms"] = () => Calendar(Good, string.Concat(Enumerable.Range(0, 19_000).Select(i => Event($"UID:{i}", $"SUMMARY:{i}", $"LOCATION:R{i % 1_000}", $"DTSTART:2018{1 + (i / 2 % 12):00}{1 + (i / 24 % 28):00}T{i / 672 % 24:00}0000", "DURATION:PT1H"))), Event("X")),
        ["nineteen thousand starts"] = () => Calendar(Good, string.Concat(Enumerable.Range(0, 19_000).Select(i => Event($"UID:{i}", $"SUMMARY:{i}", $"LOCATION:R{i % 9}", $"DTSTART:201810{1 + (i / 1_000):00}T{i / 60 % 24:00}{i % 60:00}00", "DURATION:PT1M"))), Event("X")),
        ["lists of dates"] = () => Calendar([Good, .. Enumerable.Repeat(Event("DTSTART:20181006T100000", $"RDATE:{Dates}", $"EXDATE:{Dates}"), 20)]),
        ["a schedule of a million events"] = () => Schedule(string.Concat(Enumerable.Repeat("<event/>", 900_000))),
        ["a schedule of a million people"] = () => Schedule($"<event><date>2018-10-06T12:00:00Z</date><persons>{string.Concat(Enumerable.Repeat("<person>A</person>", 400_000))}</persons></event>"),
        ["a schedule of a text in a million parts"] = () => Schedule($"<event><date>2018-10-06T12:00:00Z</date><title>{string.Concat(Enumerable.Repeat("<![CDATA[x]]>", 500_000))}</title></event>"),
        ["a schedule of a million titles"] = () => Schedule($"<event><date>2018-10-06T12:00:00Z</date>{string.Concat(Enumerable.Repeat("<title>T</title>", 400_000))}</event>"),
        ["a schedule of long fields"] = () => Schedule(string.Concat(Enumerable.Range(0, 7).Select(_ => $"<event><date>2018-10-06T12:00:00Z</date><duration>1:00</duration><title>{new string('x', 500_000)}</title><room>{new string('y', 500_000)}</room></event>")) + "<event/>"),
    };

    public static byte[] Calendar(params string[] parts) => Encoding.UTF8.GetBytes($"BEGIN:VCALENDAR\r\n{string.Concat(parts)}END:VCALENDAR\r\n");

    public static string Event(params string[] lines) => $"BEGIN:VEVENT\r\n{string.Concat(lines.Select(line => line + "\r\n"))}END:VEVENT\r\n";

    private static string Rule(string rule, string start = "20170101T000000") => Event("SUMMARY:Repeats", $"DTSTART:{start}", "DURATION:PT1H", $"RRULE:{rule}");

    private static string Zone(string rule) => $"BEGIN:VTIMEZONE\r\nTZID:Z\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nRRULE:{rule}\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n";

    private static string Numbers(int count) => string.Join(',', Enumerable.Range(0, count));

    private static string Long(string property, string rule) =>
        Event("DTSTART:20170101T000000", "DURATION:PT1H", $"RRULE:{rule}", $"{property}:{string.Concat(Enumerable.Repeat("x\\n,\\,y", 30_000))}");

    private static string ManyRules(int i) =>
        $"BEGIN:VTIMEZONE\r\nTZID:Z{i}\r\n{string.Concat(Enumerable.Repeat("BEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nRRULE:FREQ=YEARLY\r\nEND:STANDARD\r\n", 500))}END:VTIMEZONE\r\n";

    private static byte[] Schedule(string events) => Encoding.UTF8.GetBytes(
        "<schedule><conference><time_zone_name>Asia/Kolkata</time_zone_name></conference><day date=\"2018-10-06\"><room name=\"R\"><event id=\"1\"><date>2018-10-06T10:00:00+05:30</date><duration>1:00</duration><title>Good</title></event>"
        + $"{events}</room></day></schedule>");
}
