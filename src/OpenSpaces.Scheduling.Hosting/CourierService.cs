using Microsoft.Extensions.Hosting;

namespace OpenSpaces.Scheduling;

/// <summary>Runs the courier as long as the host runs.</summary>
/// <param name="courier">The courier.</param>
/// <param name="time">By which its pauses are measured.</param>
internal sealed class CourierService(Courier courier, TimeProvider time) : BackgroundService
{
    /// <summary>A failure of the outbox ends it, and by the generic host's own rule the host: announcements that nobody delivers are not to go unseen.</summary>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => courier.RunAsync(time, stoppingToken);
}
