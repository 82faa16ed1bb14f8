using Microsoft.Extensions.Diagnostics.HealthChecks;
using NodaTime;
using OpenSpaces.Scheduling;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the stores of open spaces to a host's health checks.</summary>
public static class OpenSpacesHealthChecksBuilderExtensions
{
    /// <summary>Checks that the database answers, that all tables are there and no migration waits, that heads of boards can be read, and that hints of other servers arrive if boards are followed by them.</summary>
    /// <param name="builder">The host's health checks.</param>
    /// <param name="name">What the check is called.</param>
    /// <param name="failureStatus">What it answers when the database fails; null = unhealthy.</param>
    /// <param name="tags">The host's own tags; null = none.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    public static IHealthChecksBuilder AddOpenSpacesStores(this IHealthChecksBuilder builder, string name = "openspaces-stores", HealthStatus? failureStatus = null, IEnumerable<string>? tags = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Add(new HealthCheckRegistration(name, provider => new StoreHealthCheck(provider.GetRequiredService<StoreContexts>(), provider.GetService<IHintLine>()), failureStatus, tags));
    }

    /// <summary>Checks that no announcement has waited longer than it may, whatever <see cref="IOutbox"/> the host has.</summary>
    /// <param name="builder">The host's health checks.</param>
    /// <param name="most">How long ago what waits may have happened, over 0; null = ten minutes.</param>
    /// <param name="name">What the check is called.</param>
    /// <param name="failureStatus">What it answers when something waits longer; null = degraded.</param>
    /// <param name="tags">The host's own tags; null = none.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="most"/> is 0 or less.</exception>
    public static IHealthChecksBuilder AddOpenSpacesOutbox(
        this IHealthChecksBuilder builder, TimeSpan? most = null, string name = "openspaces-outbox", HealthStatus? failureStatus = null, IEnumerable<string>? tags = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        TimeSpan longest = most ?? TimeSpan.FromMinutes(10);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(longest, TimeSpan.Zero, nameof(most));
        return builder.Add(new HealthCheckRegistration(
            name, provider => new OutboxHealthCheck(provider.GetRequiredService<IOutbox>(), provider.GetRequiredService<IClock>(), Duration.FromTimeSpan(longest)), failureStatus ?? HealthStatus.Degraded, tags));
    }
}
