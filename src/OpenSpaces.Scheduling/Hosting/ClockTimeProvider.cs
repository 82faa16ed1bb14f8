using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>The moment by a NodaTime clock, for those who ask .NET's: so that a host that sets one has set both.</summary>
internal sealed class ClockTimeProvider(IClock clock) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => clock.GetCurrentInstant().ToDateTimeOffset();
}
