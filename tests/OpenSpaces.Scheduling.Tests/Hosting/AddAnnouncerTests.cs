using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;

namespace OpenSpaces.Scheduling.Tests.Hosting;

public sealed class AddAnnouncerTests
{
    [Fact]
    public async Task Nothing_is_sent_unless_the_host_says_that_it_is_live()
    {
        var rehearsal = new Megaphone();
        var live = new Megaphone();

        await DeliverAsync(Services(rehearsal));
        await DeliverAsync(Services(live, options => options.IsLive = true));

        Assert.Equal((0, 1), (rehearsal.Count, live.Count));
    }

    [Fact]
    public void Announcers_are_keyed_by_their_channel()
    {
        using ServiceProvider services = Services(new Megaphone(), options => options.IsLive = true);

        Assert.IsType<Megaphone>(services.GetRequiredKeyedService<IAnnouncer>("hall"));
        Assert.Null(services.GetKeyedService<IAnnouncer>("street"));
        Assert.Equal(["hall"], services.GetRequiredService<Courier>().Channels);
    }

    [Fact]
    public void A_channel_has_one_announcer() =>
        Assert.Throws<ArgumentException>(() => new ServiceCollection().AddOpenSpaces().AddAnnouncer("hall", _ => new Megaphone()).AddAnnouncer("hall", _ => new Megaphone()));

    private static ServiceProvider Services(Megaphone megaphone, Action<AnnouncingOptions>? configure = null) => new ServiceCollection()
        .AddSingleton<IClock>(new FakeClock(Hall.Morning))
        .AddOpenSpaces().AddAnnouncer("hall", _ => megaphone, configure).Services.BuildServiceProvider();

    private static async Task DeliverAsync(ServiceProvider services)
    {
        await services.GetRequiredService<IOutbox>().AddAsync([Announcing.Post.On("hall", 1)]);
        Assert.Equal(1, await services.GetRequiredService<Courier>().DeliverDueAsync());
        await services.DisposeAsync();
    }

    private sealed class Megaphone : IAnnouncer
    {
        public int Count { get; private set; }

        public PostRule Rule => PostRule.Plain;

        public ValueTask<Delivery> SendAsync(Announcement announcement, CancellationToken cancellationToken = default)
        {
            Count++;
            return new(Delivery.Done(""));
        }
    }
}
