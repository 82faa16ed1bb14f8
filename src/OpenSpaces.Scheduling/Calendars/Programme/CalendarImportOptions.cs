using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>Where and when the event is whose programme is read. Immutable.</summary>
/// <param name="Zone">The venue's zone: times that name no zone, and dates, are on its clock.</param>
public sealed record CalendarImportOptions(DateTimeZone Zone)
{
    /// <summary>The time of the event: what repeats is followed within it only. Null = two years from the start of each. What takes place once is read wherever it is.</summary>
    public Interval? Span { get; init; }
}
