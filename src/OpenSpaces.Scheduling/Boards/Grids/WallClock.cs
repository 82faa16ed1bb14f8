using NodaTime;
using NodaTime.TimeZones;

namespace OpenSpaces.Scheduling;

/// <summary>The one rule by which a time on the venue's wall clock becomes a moment.</summary>
internal static class WallClock
{
    /// <summary>Skipped times move forward by the gap; times shown twice are the ones at the offset, or else the first.</summary>
    public static Instant Resolve(DateTimeZone zone, LocalDateTime local, Offset? offset)
    {
        ZoneLocalMapping mapping = zone.MapLocal(local);
        return mapping.Count switch
        {
            0 => Resolvers.ReturnForwardShifted(local, zone, mapping.EarlyInterval, mapping.LateInterval).ToInstant(),
            1 => mapping.First().ToInstant(),
            _ => (offset == mapping.Last().Offset ? mapping.Last() : mapping.First()).ToInstant(),
        };
    }

    public static Offset? OffsetIfAmbiguous(ZonedDateTime at) =>
        at.Zone.MapLocal(at.LocalDateTime).Count > 1 ? at.Offset : null;
}
