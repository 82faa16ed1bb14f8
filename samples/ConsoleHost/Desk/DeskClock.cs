using NodaTime;

namespace OpenSpaces.ConsoleHost;

/// <summary>The real clock, or one that stands still at a time on the venue's wall, to practise with an event that is over.</summary>
internal sealed class DeskClock(IClock real, LocalDateTime? practice) : IClock
{
    private DateTimeZone? zone;

    public Instant GetCurrentInstant() => (practice, zone) switch
    {
        ({ } time, { } known) => time.InZoneLeniently(known).ToInstant(),
        _ => real.GetCurrentInstant(),
    };

    /// <summary>Says whose wall it is, once the board is known.</summary>
    public void StandIn(DateTimeZone venue) => zone = venue;
}
