using System.Globalization;
using System.Text;
using NodaTime;
using Xunit.Abstractions;

namespace OpenSpaces.Scheduling.Tests.Calendars;

/// <summary>Whatever is done to a feed, the importer answers and never throws: a seeded mutator over feeds that name everything the importer reads.</summary>
public sealed class ImporterFuzzTests(ITestOutputHelper output)
{
    private static readonly int Inputs = int.Parse(Environment.GetEnvironmentVariable("OPENSPACES_FUZZ") ?? "100000", CultureInfo.InvariantCulture);

    private static readonly CalendarImportOptions Options = new(Hall.Kolkata) { Span = new Interval(Instant.FromUtc(2018, 10, 1, 0, 0), Instant.FromUtc(2018, 10, 15, 0, 0)) };

    private static readonly byte[][] Seeds = [.. new[]
    {
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VTIMEZONE\r\nTZID:Z\r\nBEGIN:STANDARD\r\nDTSTART:20171029T030000\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\n"
            + "BEGIN:DAYLIGHT\r\nDTSTART:20170326T020000\r\nRDATE:20180325T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE\r\n"
            + "BEGIN:VEVENT\r\nUID:a\r\nDTSTART;TZID=Z:20181006T100000\r\nDTEND;TZID=\"Eastern Standard Time\":20181006T110000\r\nSUMMARY:T\\, \\n \u0928\r\n \u092E\r\nATTENDEE;CN=\"A, B\":mailto:x\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:r\nDTSTART:20180901T090000Z\nDURATION:PT1H30M\nRRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SA;UNTIL=20181231T000000Z\nEXDATE;VALUE=DATE:20181006\nRDATE:20181007T120000Z,20181008T120000Z\nEND:VEVENT\n"
            + "BEGIN:VEVENT\nUID:r\nSEQUENCE:1\nDTSTAMP:20180901T000000Z\nRECURRENCE-ID:20181001T090000Z\nDTSTART;VALUE=DATE:20181002\nDESCRIPTION:Speakers:\\nA\\nB\nCATEGORIES:a,b\\,c\nURL:https://example.org\nSTATUS:CANCELLED\nEND:VEVENT\nEND:VCALENDAR\n",
        "<schedule><conference><time_zone_name>Europe/Berlin</time_zone_name></conference><day date=\"2018-10-06\"><room name=\"R\"><event id=\"1\" guid=\"g\"><date>2018-10-06T10:00:00+02:00</date><start>10:00</start>"
            + "<duration>00:45</duration><title>T</title><abstract><![CDATA[x]]></abstract><persons><person id=\"1\">A</person></persons></event></room></day></schedule>",
        "{\"schedule\":{\"conference\":{\"time_zone_name\":\"Europe/Berlin\",\"days\":[{\"date\":\"2018-10-06\",\"rooms\":{\"R\":[{\"guid\":\"g\",\"date\":\"2018-10-06T10:00:00+02:00\",\"start\":\"10:00\",\"duration\":\"00:45\",\"title\":\"T\\ud83d\\ude00\",\"persons\":[{\"public_name\":\"A\"}]}]}}]}}}",
    }.Select(Encoding.UTF8.GetBytes)];

    private static readonly byte[][] Pieces = [.. new[]
    {
        "BEGIN:VEVENT\r\n", "END:VEVENT\r\n", "BEGIN:VALARM\r\n", "FREQ=SECONDLY", "FREQ=DAILY", ";INTERVAL=0", ";INTERVAL=-1", ";COUNT=99999999", ";BYDAY=53SU", ";BYMONTHDAY=-31", ";BYSETPOS=-366", ";BYWEEKNO=53", ";UNTIL=00010101",
        "99991231T235959", "00000000T000000", "20181006T246060", "P99999999999D", "+9999", "-000000", ";TZID=", ":", ";", ",", "\\", "\"", "\r\n ", "\0", "\uFEFF", "\\ud800", "T24:00:00", "-0001-01-01", "/PT2H", "/20181006T110000Z", "RDATE;VALUE=PERIOD:20181006T120000Z/P1D\r\n",
        "RECURRENCE-ID;VALUE=DATE:20181006\r\n", "SEQUENCE:9\r\n", "EXDATE:20181006\r\n", "<title>", "<person/>", "<![CDATA[", "&amp;", "<!DOCTYPE a>", "]]>", "{", "[", "}",
    }.Select(Encoding.UTF8.GetBytes), [0xFF], [0xC3], [0xED, 0xA0, 0x80]];

    [Fact]
    public void No_mutated_feed_makes_the_importer_throw()
    {
        var importer = new CalendarImporter();
        MainProgramme before = MainProgramme.Empty;
        (long events, long problems) = (0, 0);
        for (int seed = 0; seed < Inputs; seed++)
        {
            byte[] feed = Mutated(seed);
            try
            {
                ProgrammeImport import = importer.Import(feed, Options, before);
                events += import.Programme.Events.Length;
                problems += import.Problems.Length;
                before = seed % 16 == 0 ? MainProgramme.Empty : import.Programme;
            }
            catch (Exception e)
            {
                throw new Xunit.Sdk.XunitException($"Input {seed}: {e}\n{Convert.ToBase64String(feed)}");
            }
        }

        output.WriteLine($"{Inputs} mutated inputs: {events} events read, {problems} problems named, no exception.");
        Assert.InRange(events, 1, long.MaxValue);
        Assert.InRange(problems, 1, long.MaxValue);
    }

    private static byte[] Mutated(int seed)
    {
        var random = new Random(seed);
        List<byte> feed = [.. Seeds[random.Next(Seeds.Length)]];
        for (int i = random.Next(1, 6); i > 0 && feed.Count > 0; i--)
        {
            int at = random.Next(feed.Count);
            int length = Math.Min(random.Next(1, 40), feed.Count - at);
            switch (random.Next(7))
            {
                case 0:
                    feed[at] = (byte)random.Next(256);
                    break;
                case 1:
                    feed.RemoveRange(at, length);
                    break;
                case 2:
                    feed.InsertRange(at, feed.GetRange(random.Next(feed.Count - length + 1), length));
                    break;
                case 3:
                    feed.RemoveRange(at, feed.Count - at);
                    break;
                case 4:
                    feed[at] = (byte)(feed[at] ^ (1 << random.Next(8)));
                    break;
                default:
                    feed.InsertRange(at, Pieces[random.Next(Pieces.Length)]);
                    break;
            }
        }

        return [.. feed];
    }
}
