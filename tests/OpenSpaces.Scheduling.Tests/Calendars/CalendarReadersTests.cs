using System.Globalization;
using System.Text.Json;
using NodaTime;
using OpenSpaces.Scheduling.Tests.Support;

namespace OpenSpaces.Scheduling.Tests.Calendars;

/// <summary>Programs that are not ours read what was meant: title, local start and end, room, status, sequence.</summary>
public sealed class CalendarReadersTests
{
    private const string ReadWithPython = """
        import icalendar, json, sys
        feed = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
        print(json.dumps([[str(e["UID"]), str(e["SUMMARY"]), e["DTSTART"].dt.isoformat(), e["DTEND"].dt.isoformat(), str(e["LOCATION"]), str(e["STATUS"]), int(e["SEQUENCE"])]
                          for e in feed.walk("VEVENT")]))
        """;

    private static readonly string[] Zones = ["Asia/Kolkata", "Europe/Dublin", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca", "Pacific/Apia", "Asia/Kathmandu"];

    [PythonICalendarFact]
    public void Python_icalendar_reads_every_field_in_every_zone_across_its_clock_changes()
    {
        foreach (string zone in Zones)
        {
            Agenda agenda = AcrossTheYear(zone);

            string json = Programs.Run(PythonICalendarFactAttribute.Python, ["-c", ReadWithPython], new CalendarExporter().Export(agenda).ToString());

            using JsonDocument read = JsonDocument.Parse(json);
            string[] meant = [.. agenda.Sessions.Concat(agenda.Cancelled).Select(Meant).Order(StringComparer.Ordinal)];
            string[] seen = [.. read.RootElement.EnumerateArray().Select(e => string.Join(" | ", e.EnumerateArray().Select(v => v.ToString()))).Order(StringComparer.Ordinal)];
            Assert.Equal(meant, seen);
        }
    }

    [ReaderFact("khal")]
    public void Khal_imports_a_feed_then_a_move_and_a_cancellation_and_lists_just_what_holds()
    {
        string home = Directory.CreateTempSubdirectory("khal").FullName;
        try
        {
            File.WriteAllText(Path.Combine(home, "config"),
                $"[calendars]\n[[board]]\npath = {home}/board\n[locale]\nlocal_timezone = Asia/Kolkata\ndefault_timezone = Asia/Kolkata\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n[sqlite]\npath = {home}/cache.db\n");
            Directory.CreateDirectory(Path.Combine(home, "board"));
            Board board = Hall.Open().With(Hall.Topic("a", Hall.Asha), Hall.Topic("b", Hall.Ben))
                .Placed("a", Hall.RedAt(Hall.Ten)).Placed("b", Hall.BlueAt(Hall.Ten)).Publish(Hall.ByFacilitator).OrThrow();
            Board moved = board.Placed("a", Hall.BlueAt(Hall.Two)).Publish(Hall.ByFacilitator.At(9)).OrThrow();
            Board cancelled = moved.Withdraw(new ProposalId("b"), Hall.By(Hall.Ben)).OrThrow().Publish(Hall.ByFacilitator.At(9, 30)).OrThrow();

            Assert.Equal(["10:00-11:00 Topic a :: Red table CONFIRMED", "10:00-11:00 Topic b :: Blue table CONFIRMED"], Listed(home, board));
            Assert.Equal(["10:00-11:00 Topic b :: Blue table CONFIRMED", "14:00-15:00 Topic a :: Blue table CONFIRMED"], Listed(home, moved));
            Assert.Equal(["10:00-11:00 Topic b :: Blue table CANCELLED", "14:00-15:00 Topic a :: Blue table CONFIRMED"], Listed(home, cancelled));
        }
        finally
        {
            Directory.Delete(home, recursive: true);
        }
    }

    [DataFact]
    public void The_lint_of_the_shared_data_finds_nothing()
    {
        string feed = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(feed, new CalendarExporter().Export(AcrossTheYear("Europe/Dublin")).ToArray());

            Programs.Run("python3", [SharedData.PathOf("calendars", "lint.py"), feed]);
        }
        finally
        {
            File.Delete(feed);
        }
    }

    private static string[] Listed(string home, Board board)
    {
        string feed = Path.Combine(home, "feed.ics");
        File.WriteAllBytes(feed, new CalendarExporter().Export(Agenda.Of(board)).ToArray());
        Programs.Run("khal", ["-c", Path.Combine(home, "config"), "import", "--batch", "-a", "board", feed]);
        string listed = Programs.Run("khal",
            ["-c", Path.Combine(home, "config"), "list", "--format", "{start-time}-{end-time} {title} :: {location} {status}", "--day-format", "", "2018-10-06", "2018-10-07"]);
        return [.. listed.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Order(StringComparer.Ordinal)];
    }

    /// <summary>A session on the tenth of each month of 2025, at ten, and one cancelled.</summary>
    private static Agenda AcrossTheYear(string zone)
    {
        TimeSlot[] slots = [.. Enumerable.Range(1, 12).Select(month => new TimeSlot(
            new TimeSlotId($"m{month}"), new LocalDateTime(2025, month, 10, 10, 0), new LocalDateTime(2025, month, 10, 11, 30)))];
        Grid grid = Grid.Create(DateTimeZoneProviders.Tzdb[zone], [Hall.Red], slots);
        Board board = Board.Open(new BoardId("year"), grid, BoardPolicy.Default, Hall.ByFacilitator).OrThrow();
        foreach (TimeSlot slot in slots)
        {
            board = board.With(Hall.Topic(slot.Id.Value, Hall.Asha) with { Title = $"Month {slot.Id}, ünïcode; \"quoted\"" }).Placed(slot.Id.Value, new Cell(Hall.Red.Id, slot.Id));
        }

        return Agenda.Of(board.Publish(Hall.ByFacilitator).OrThrow().Withdraw(new ProposalId("m6"), Hall.By(Hall.Asha)).OrThrow().Publish(Hall.ByFacilitator).OrThrow());
    }

    private static string Meant(Session session) => string.Join(" | ",
        $"{session.Id}@year",
        session.Title,
        session.Start.ToString("uuuu-MM-dd'T'HH:mm:sso<m>", CultureInfo.InvariantCulture),
        session.End.ToString("uuuu-MM-dd'T'HH:mm:sso<m>", CultureInfo.InvariantCulture),
        session.RoomName,
        session.Status == SessionStatus.Cancelled ? "CANCELLED" : "CONFIRMED",
        session.Sequence);
}
