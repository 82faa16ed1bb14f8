using NodaTime;

namespace OpenSpaces.ConsoleHost;

/// <summary>The story's own clock: it stands still until a scene sets it, so that two runs tell the same story.</summary>
internal sealed class StoryClock(DateTimeZone zone) : IClock
{
    private Instant now = Instant.FromUtc(2018, 9, 1, 0, 0);

    public Instant GetCurrentInstant() => now;

    public void Set(LocalDate day, int hour, int minute) => now = (day + new LocalTime(hour, minute)).InZoneStrictly(zone).ToInstant();
}
