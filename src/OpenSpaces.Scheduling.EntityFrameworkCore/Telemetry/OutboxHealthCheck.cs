using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>Healthy if no announcement has waited longer than it may: a courier that does not run, or a channel that does not answer, shows here.</summary>
internal sealed class OutboxHealthCheck(IOutbox outbox, IClock clock, Duration most) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            Duration age = await outbox.OldestWaitingAsync(cancellationToken).ConfigureAwait(false) is { } oldest ? Duration.Max(clock.GetCurrentInstant() - oldest, Duration.Zero) : Duration.Zero;
            string said = string.Create(CultureInfo.InvariantCulture, $"What waits longest to be announced happened {age.TotalSeconds:N0} seconds ago.");
            var data = new Dictionary<string, object> { ["seconds"] = age.TotalSeconds };
            return age <= most ? HealthCheckResult.Healthy(said, data) : new HealthCheckResult(context.Registration.FailureStatus, said, data: data);
        }
        catch (BoardStoreException e)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, e.Message, e);
        }
    }
}
