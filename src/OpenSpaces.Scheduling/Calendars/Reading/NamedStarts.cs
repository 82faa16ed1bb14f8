using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>The starts that events of one UID stand for, as their RECURRENCE-IDs name them.</summary>
internal sealed class NamedStarts
{
    private readonly HashSet<Instant> times = [];
    private readonly HashSet<LocalDate> days = [];
    private readonly HashSet<LocalDate> daysOfTimes = [];

    /// <summary>Nothing stands for any start.</summary>
    public static NamedStarts None { get; } = new();

    public void Add(FeedTime id, DateTimeZone venue)
    {
        if (id.IsDate)
        {
            days.Add(id.Local.Date);
        }
        else
        {
            times.Add(id.Instant);
            daysOfTimes.Add(id.DayIn(venue));
        }
    }

    /// <summary>Whether the very start is named; of what takes whole days, the day.</summary>
    public bool HasTime(FeedTime start) => start.IsDate ? days.Contains(start.Local.Date) || daysOfTimes.Contains(start.Local.Date) : times.Contains(start.Instant);

    /// <summary>Whether the day of a start is named, and nothing closer.</summary>
    public bool HasDay(FeedTime start) => !start.IsDate && days.Contains(start.Local.Date);
}
