namespace OpenSpaces.WebBoard;

/// <summary>The clock in the hall: the system's, shifted so that a story of another day can be lived through now. All servers of one event shift alike.</summary>
internal sealed class EventClock(TimeProvider time) : IClock
{
    private long shift;

    public Duration Shift
    {
        get => Duration.FromTicks(Interlocked.Read(ref shift));
        set => Interlocked.Exchange(ref shift, (long)value.TotalTicks);
    }

    public Instant GetCurrentInstant() => Instant.FromDateTimeOffset(time.GetUtcNow()) + Shift;
}
