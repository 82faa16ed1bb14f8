using System.Globalization;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>What the schedule format of frab and pretalx calls things, with the traps of its two schemas kept in one place.</summary>
internal static class ScheduleNames
{
    public const string Generator = "OpenSpaces.Scheduling";
    public const string Type = "Open space";
    public const string SlotLength = "00:05";
    private const int MinAcronym = 4;
    private const string Base36 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /// <summary>At least four of a to z, 0 to 9 and _: made of the board's id.</summary>
    public static string Acronym(Agenda agenda) =>
        string.Concat(agenda.Board.Value.Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '_')).PadRight(MinAcronym, '_');

    /// <summary>Stays when the title changes, and no other session has it.</summary>
    public static string Slug(Agenda agenda, Session session) => string.Create(CultureInfo.InvariantCulture, $"{Acronym(agenda)}-{session.Number:0000}");

    /// <summary>Six of 0 to 9 and A to Z: the session's number in base 36.</summary>
    public static string Code(Session session)
    {
        Span<char> code = stackalloc char[6];
        int rest = session.Number;
        for (int i = code.Length - 1; i >= 0; i--)
        {
            code[i] = Base36[rest % Base36.Length];
            rest /= Base36.Length;
        }

        return new string(code);
    }

    /// <summary>Hours and minutes of real time; the XML schema has two digits for the hours, so that what is longer is written as 99:59.</summary>
    public static string Length(Session session)
    {
        long minutes = Math.Min((long)session.Interval.Duration.TotalMinutes, (99 * 60) + 59);
        return string.Create(CultureInfo.InvariantCulture, $"{minutes / 60:00}:{minutes % 60:00}");
    }

    public static string At(ZonedDateTime at) => at.ToString("uuuu-MM-dd'T'HH:mm:sso<m>", CultureInfo.InvariantCulture);

    /// <summary>From midnight to midnight on the venue's clock, or to the end of what goes on after it.</summary>
    public static (ZonedDateTime Start, ZonedDateTime End) Span(Agenda agenda, LocalDate day, IEnumerable<Session> sessions)
    {
        Instant midnight = agenda.Zone.AtStartOfDay(day.PlusDays(1)).ToInstant();
        Instant end = sessions.Select(session => session.Interval.End).Append(midnight).Max();
        return (agenda.Zone.AtStartOfDay(day), end.InZone(agenda.Zone));
    }

    /// <summary>The days with slots or sessions; the format needs one at least, so that an empty agenda has the day of its publication.</summary>
    public static LocalDate[] Days(Agenda agenda)
    {
        LocalDate[] days = [.. agenda.Grid.Days.Concat(agenda.Sessions.Select(session => session.Start.Date)).Distinct().Order()];
        return days.Length > 0 ? days : [agenda.PublishedAt.InZone(agenda.Zone).Date];
    }

    /// <summary>The rooms in the grid's order, then those that are gone from it and had sessions; the format knows rooms by name, so a name that comes twice is one room.</summary>
    public static IEnumerable<(RoomId Id, string Name)> Rooms(Agenda agenda) => agenda.Grid.Rooms.Select(room => (room.Id, Name: PlainText.OneLine(room.Name)))
        .Concat(agenda.Sessions.Select(session => (session.Cell.Room, Name: RoomName(agenda, session))))
        .DistinctBy(room => room.Name);

    /// <summary>What the door says now, or said when the room was there.</summary>
    public static string RoomName(Agenda agenda, Session session) => PlainText.OneLine(agenda.Grid.FindRoom(session.Cell.Room)?.Name ?? session.RoomName);
}
