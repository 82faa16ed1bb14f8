using System.Collections.Immutable;
using System.Globalization;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>Makes the time slots of a day.</summary>
public static class TimeSlots
{
    /// <summary>Back-to-back slots of one length, as many as fit.</summary>
    /// <param name="zone">The venue's zone: lengths are real time, so that no hour is lost or doubled where the clock changes.</param>
    /// <param name="from">When the first starts, on the venue's wall clock.</param>
    /// <param name="until">No slot ends after this; a rest shorter than a slot stays free.</param>
    /// <param name="length">How long each is; positive.</param>
    /// <returns>The slots in order, with ids such as <c>2018-10-06T11:00</c>, and the offset behind where the clock shows a time twice; empty if none fits.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="zone"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="length"/> is not positive, or would give over 10,000 slots.</exception>
    public static ImmutableArray<TimeSlot> Fill(DateTimeZone zone, LocalDateTime from, LocalDateTime until, Duration length)
    {
        ArgumentNullException.ThrowIfNull(zone);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(length, Duration.Zero);
        Instant start = WallClock.Resolve(zone, from, offset: null);
        Instant end = WallClock.Resolve(zone, until, offset: null);
        if ((end - start) / length > Grid.MaxTimeSlots)
        {
            throw new ArgumentOutOfRangeException(nameof(length), length, $"That would be more than {Grid.MaxTimeSlots} slots.");
        }

        var slots = ImmutableArray.CreateBuilder<TimeSlot>();
        for (Instant at = start; at + length <= end; at += length)
        {
            slots.Add(Between(at.InZone(zone), (at + length).InZone(zone)));
        }

        return slots.ToImmutable();
    }

    private static TimeSlot Between(ZonedDateTime start, ZonedDateTime end)
    {
        Offset? startOffset = WallClock.OffsetIfAmbiguous(start);
        string id = start.LocalDateTime.ToString("uuuu-MM-dd'T'HH:mm", CultureInfo.InvariantCulture)
            + (startOffset is { } offset ? offset.ToString("G", CultureInfo.InvariantCulture) : "");
        return new TimeSlot(new TimeSlotId(id), start.LocalDateTime, end.LocalDateTime)
        {
            StartOffset = startOffset,
            EndOffset = WallClock.OffsetIfAmbiguous(end),
        };
    }
}
