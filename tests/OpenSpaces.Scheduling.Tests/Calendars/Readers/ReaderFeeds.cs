using System.Globalization;
using NodaTime;

namespace OpenSpaces.Scheduling.Tests.Calendars.Readers;

/// <summary>The agendas that every reader is asked to read.</summary>
internal static class ReaderFeeds
{
    public static readonly string[] Zones = ["Asia/Kolkata", "Europe/Dublin", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca", "Pacific/Apia", "Asia/Kathmandu"];

    private static readonly string[] Titles =
    [
        "BEGIN:VEVENT; \"quoted\", back\\slash and , commas", "नमस्ते दुनिया, पाइथन", "ಕನ್ನಡದಲ್ಲಿ ಪೈಥಾನ್", "தமிழில் நிரலாக்கம்", "Python на русском; вопросы", "מפגש פתוח, שאלות",
        "جلسة مفتوحة؛ أسئلة", "开放空间：自由讨论，随时加入", "オープンスペースで話そう", "열린 공간에서 이야기하자", "Ελεύθερος χώρος", "👩‍👩‍👧 🇮🇳 🏴󠁧󠁢󠁥󠁮󠁧󠁿 emoji 👍🏽",
    ];

    /// <summary>All of them.</summary>
    public static Agenda[] All { get; } = [.. Zones.Select(AcrossTheYear), InTwelveScripts(), VeryMany()];

    /// <summary>What a reader has to say of each event: its fields parted by bars, in order.</summary>
    public static string[] Meant(Agenda agenda, ReaderTimes times) =>
        [.. agenda.Sessions.Concat(agenda.Cancelled).Select(session => Fields(agenda, session, times)).Order(StringComparer.Ordinal)];

    /// <summary>A session on the tenth of each month of 2025, at ten, and one cancelled.</summary>
    public static Agenda AcrossTheYear(string zone)
    {
        TimeSlot[] slots = [.. Enumerable.Range(1, 12).Select(month => Slot($"m{month}", new LocalDateTime(2025, month, 10, 10, 0), 90))];
        Board board = Open("year", zone, slots);
        foreach (TimeSlot slot in slots)
        {
            board = board.With(Hall.Topic(slot.Id.Value, Hall.Asha) with { Title = $"Month {slot.Id}, ünïcode; \"quoted\"" }).Placed(slot.Id.Value, Hall.RedAt(slot));
        }

        return Agenda.Of(board.Publish(Hall.ByFacilitator).OrThrow().Withdraw(new ProposalId("m6"), Hall.By(Hall.Asha)).OrThrow().Publish(Hall.ByFacilitator).OrThrow());
    }

    /// <summary>A title in each script, long enough to be folded, over the night on which Dublin sets its clocks back.</summary>
    public static Agenda InTwelveScripts()
    {
        TimeSlot[] slots = [.. Enumerable.Range(0, Titles.Length).Select(i => Slot($"s{i}", new LocalDateTime(2025, 10, 25, 16, 0).PlusHours(i * 2), 45))];
        Board board = Open("scripts", "Europe/Dublin", slots);
        for (int i = 0; i < slots.Length; i++)
        {
            board = board.With(Hall.Topic($"t{i}") with { Title = string.Join(" – ", Enumerable.Repeat(Titles[i], 3)), Abstract = $"{Titles[i]}\n{Titles[^1]}" }).Placed($"t{i}", Hall.RedAt(slots[i]));
        }

        return Agenda.Of(board.Publish(Hall.ByFacilitator).OrThrow());
    }

    /// <summary>3,500 sessions in fifty rooms.</summary>
    public static Agenda VeryMany()
    {
        Room[] rooms = [.. Enumerable.Range(0, 50).Select(i => new Room(new RoomId($"r{i}"), $"Room {i}; east, wing"))];
        TimeSlot[] slots = [.. Enumerable.Range(0, 70).Select(i => Slot($"h{i}", new LocalDateTime(2025, 3, 5 + (i / 10), 9 + (i % 10), 0), 60))];
        Board board = Board.Open(new BoardId("many"), Grid.Create(DateTimeZoneProviders.Tzdb["America/New_York"], rooms, slots), BoardPolicy.Default with { UndoDepth = 1 }, Hall.ByFacilitator).OrThrow();
        int number = 0;
        foreach (TimeSlot slot in slots)
        {
            foreach (Room room in rooms)
            {
                string id = $"p{number++}";
                board = board.With(Hall.Topic(id, new PersonId(id))).Placed(id, new Cell(room.Id, slot.Id));
            }
        }

        return Agenda.Of(board.Publish(Hall.ByFacilitator).OrThrow());
    }

    private static string Fields(Agenda agenda, Session session, ReaderTimes times) => string.Join(" | ",
        $"{session.Id}@{agenda.Board}", session.Title, Time(session.Start, times), Time(session.End, times), session.RoomName, session.Status.ToString().ToUpperInvariant(), session.Sequence);

    private static string Time(ZonedDateTime at, ReaderTimes times) => times switch
    {
        ReaderTimes.Utc => at.WithZone(DateTimeZone.Utc).ToString("uuuu-MM-dd'T'HH:mm:ss'+0000'", CultureInfo.InvariantCulture),
        ReaderTimes.FromUtc => at.WithZone(DateTimeZone.Utc).ToString("uuuu-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture),
        ReaderTimes.Local => at.ToString("uuuu-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture),
        _ => at.ToString("uuuu-MM-dd'T'HH:mm:sso<+HHmm>", CultureInfo.InvariantCulture),
    };

    private static Board Open(string id, string zone, TimeSlot[] slots) =>
        Board.Open(new BoardId(id), Grid.Create(DateTimeZoneProviders.Tzdb[zone], [Hall.Red], slots), BoardPolicy.Default, Hall.ByFacilitator).OrThrow();

    private static TimeSlot Slot(string id, LocalDateTime start, int minutes) => new(new TimeSlotId(id), start, start.PlusMinutes(minutes));
}
