using System.Globalization;
using NodaTime;
using NodaTime.Text;
using OpenSpaces.Scheduling;

namespace OpenSpaces.Samples;

/// <summary>Rooms and times in the words people use: names instead of ids, the clock in the hall instead of UTC.</summary>
internal static class Places
{
    private static readonly LocalDatePattern LongDay = LocalDatePattern.CreateWithInvariantCulture("dddd d MMMM uuuu");
    private static readonly LocalDateTimePattern DayAndTimePattern = LocalDateTimePattern.CreateWithInvariantCulture("ddd HH:mm");
    private static readonly LocalDateTimePattern DatePattern = LocalDateTimePattern.CreateWithInvariantCulture("d MMM HH:mm");
    private static readonly LocalTimePattern HourAndMinute = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    public static string Name(this LocalDate day) => LongDay.Format(day);

    public static string Name(this LocalTime time) => HourAndMinute.Format(time);

    /// <summary>For example <c>Sat 11:00</c>.</summary>
    public static string DayAndTime(this LocalDateTime at) => DayAndTimePattern.Format(at);

    public static string ClockTime(this Grid grid, Instant at) => at.InZone(grid.Zone).LocalDateTime.DayAndTime();

    /// <summary>For example <c>6 Oct 10:35</c>, for what is not of the event's own days.</summary>
    public static string DateAndTime(this Grid grid, Instant at) => DatePattern.Format(at.InZone(grid.Zone).LocalDateTime);

    public static string Span(LocalDateTime start, LocalDateTime end) => $"{start.TimeOfDay.Name()}–{end.TimeOfDay.Name()}";

    public static string Name(this Grid grid, RoomId room) => grid.FindRoom(room)?.Name ?? room.Value;

    /// <summary>For example <c>Sat 11:00</c>.</summary>
    public static string Name(this Grid grid, TimeSlotId timeSlot) => grid.FindTimeSlot(timeSlot) is { } slot ? slot.Start.DayAndTime() : timeSlot.Value;

    /// <summary>For example <c>Sat 11:00 in Hall 3 Stage</c>.</summary>
    public static string Name(this Grid grid, Cell cell) => $"{grid.Name(cell.TimeSlot)} in {grid.Name(cell.Room)}";

    public static string Number(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>For example <c>1 session</c>, <c>12 sessions</c>.</summary>
    public static string Count(int count, string one, string? many = null) => $"{Number(count)} {(count == 1 ? one : many ?? one + "s")}";
}
