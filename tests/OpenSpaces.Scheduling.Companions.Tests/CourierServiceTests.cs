using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenSpaces.Scheduling.Tests.Announcing;

namespace OpenSpaces.Scheduling.Tests;

public sealed class CourierServiceTests
{
    [Fact]
    public async Task It_delivers_while_the_host_runs_and_stops_with_it()
    {
        HostApplicationBuilder builder = Microsoft.Extensions.Hosting.Host.CreateApplicationBuilder();
        builder.Services.AddOpenSpaces().AddAnnouncer("hall", _ => new Megaphone()).AddCourierService();
        using IHost host = builder.Build();
        await host.StartAsync();

        IOutbox outbox = host.Services.GetRequiredService<IOutbox>();
        await outbox.AddAsync([Post.On("hall", 1)]);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while ((await outbox.FindAsync(OutboxState.Delivered)).IsEmpty)
        {
            await Task.Delay(20, patience.Token);
        }

        await host.StopAsync(patience.Token);
        Assert.Equal(DryRunAnnouncer.Note, (await outbox.FindAsync())[0].Note);
    }

    private sealed class Megaphone : IAnnouncer
    {
        public PostRule Rule => PostRule.Plain;

        public ValueTask<Delivery> SendAsync(Announcement announcement, CancellationToken cancellationToken = default) => throw new InvalidOperationException("It is not live.");
    }
}
