using System.Collections.Concurrent;
using System.Collections.Immutable;
using NodaTime;
using NodaTime.Testing;

namespace OpenSpaces.Scheduling.Tests.Announcing;

public sealed class CourierTests
{
    private readonly FakeClock clock = new(Hall.Morning);
    private readonly InMemoryOutbox outbox = new();

    [Fact]
    public async Task Each_channel_gets_its_own_in_order()
    {
        var a = new Wall();
        var b = new Wall();
        await outbox.AddAsync([Post.On("a", 1), Post.On("b", 1), Post.On("a", 2), Post.On("unserved", 1)]);

        int settled = await With(("a", a), ("b", b)).DeliverDueAsync();

        Assert.Equal(3, settled);
        Assert.Equal(["a-1", "a-2"], a.Seen);
        Assert.Equal(["b-1"], b.Seen);
        Assert.Equal("unserved", Assert.Single(await outbox.FindAsync(OutboxState.Waiting)).Announcement.Channel);
    }

    [Fact]
    public async Task A_failed_try_waits_longer_each_time_and_those_behind_it_wait_too()
    {
        var wall = new Wall { Answer = _ => Delivery.TryAgain("down") };
        await outbox.AddAsync([Post.On("a", 1), Post.On("a", 2)]);
        Courier courier = With(("a", wall));

        var delays = new List<double>();
        for (int i = 0; i < 4; i++)
        {
            await courier.DeliverDueAsync();
            Duration delay = (await outbox.FindAsync(OutboxState.Waiting))[0].NextTryAt - clock.GetCurrentInstant();
            delays.Add(delay.TotalSeconds);
            clock.Advance(delay);
        }

        Assert.Equal([5, 10, 20, 40], delays);
        Assert.All(wall.Seen, id => Assert.Equal("a-1", id));
    }

    [Fact]
    public async Task A_channel_that_asks_for_time_gets_it()
    {
        await outbox.AddAsync([Post.On("a", 1)]);

        await With(("a", new Wall { Answer = _ => Delivery.TryAgain("slow down", Duration.FromMinutes(17)) })).DeliverDueAsync();

        Assert.Equal(Hall.Morning + Duration.FromMinutes(17), (await outbox.FindAsync())[0].NextTryAt);
    }

    [Fact]
    public async Task What_is_refused_or_tried_often_enough_is_given_up_visibly_and_the_next_goes_on()
    {
        var wall = new Wall { Answer = post => post.Version == 1 ? Delivery.Refused("422 too rude") : Delivery.TryAgain("down") };
        await outbox.AddAsync([Post.On("a", 1), Post.On("a", 2)]);
        Courier courier = With(("a", wall));

        for (int i = 0; i < 12; i++)
        {
            await courier.DeliverDueAsync();
            clock.Advance(Duration.FromHours(1));
        }

        Assert.Equal(["422 too rude", "Given up after 12 tries: down"], (await outbox.FindAsync(OutboxState.GivenUp)).Select(entry => entry.Note));
    }

    [Fact]
    public async Task A_channel_that_does_not_answer_in_time_is_tried_again()
    {
        await outbox.AddAsync([Post.On("a", 1)]);
        var courier = new Courier(outbox, [new("a", new Silence())], clock, CourierOptions.Default with { TryTimeout = Duration.FromMilliseconds(20) });

        await courier.DeliverDueAsync();

        OutboxEntry entry = Assert.Single(await outbox.FindAsync(OutboxState.Waiting));
        Assert.Equal((1, "No answer within 0 seconds."), (entry.Tries, entry.Note));
    }

    [Fact]
    public async Task It_runs_until_it_is_told_to_stop()
    {
        using var stop = new CancellationTokenSource();
        var wall = new Wall();
        Task running = With(("a", wall)).RunAsync(TimeProvider.System, stop.Token);

        await outbox.AddAsync([Post.On("a", 1)]);
        while (wall.Seen.IsEmpty)
        {
            await Task.Delay(5);
        }

        await stop.CancelAsync();
        await running.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.Equal(["a-1"], wall.Seen);
    }

    [Fact]
    public async Task A_dry_run_sends_nothing_and_says_so()
    {
        var wall = new Wall();
        await outbox.AddAsync([Post.On("a", 1)]);

        await With(("a", new DryRunAnnouncer(wall))).DeliverDueAsync();

        Assert.Empty(wall.Seen);
        Assert.Equal((OutboxState.Delivered, DryRunAnnouncer.Note), ((await outbox.FindAsync())[0].State, (await outbox.FindAsync())[0].Note));
    }

    /// <summary>
    /// The courier dies 200 times at any of its waits, while ten channels, five of them with a guard, are sent 1,000 announcements; the outbox lives. This is what a killed process looks like to a durable
    /// outbox, but for the outbox's own keeping.
    /// </summary>
    [Fact]
    public async Task Nothing_is_lost_when_it_dies_two_hundred_times_and_only_unguarded_channels_see_anything_twice()
    {
        const int Deaths = 200;
        var random = new Random(7);
        string[] channels = [.. Enumerable.Range(0, 10).Select(i => $"c{i}")];
        Dictionary<string, Wall> walls = channels.ToDictionary(channel => channel, _ => new Wall());
        await outbox.AddAsync([.. Enumerable.Range(0, 1_000).Select(i => Post.On(channels[i % 10], i))]);

        int died = 0;
        while ((await outbox.FindAsync(OutboxState.Waiting)).Length > 0)
        {
            bool isDoomed = died < Deaths;
            var life = new Life(isDoomed ? random.Next(1, 30) : int.MaxValue);
            var courier = new Courier(new Mortal(outbox, life), channels.Select(channel => KeyValuePair.Create<string, IAnnouncer>(channel, new MortalWall(walls[channel], life))), clock);
            if (isDoomed)
            {
                await Assert.ThrowsAsync<InvalidOperationException>(() => courier.DeliverDueAsync());
                died++;
            }
            else
            {
                await courier.DeliverDueAsync();
            }

            clock.Advance(Duration.FromMinutes(2));
        }

        Assert.Equal(Deaths, died);
        Assert.Equal(1_000, walls.Values.Sum(wall => wall.Seen.Distinct().Count()));
        Assert.All(walls.Values, wall => Assert.Equal(wall.Seen.Distinct().OrderBy(id => int.Parse(id.Split('-')[1], System.Globalization.CultureInfo.InvariantCulture)), wall.Seen.Distinct()));
        Assert.All(channels.Take(5), channel => Assert.Equal(100, walls[channel].Guarded.Count));
        Assert.InRange(walls.Values.Sum(wall => wall.Seen.Count) - 1_000, 1, Deaths);
    }

    private Courier With(params (string Channel, IAnnouncer Announcer)[] announcers) => new(
        outbox, announcers.Select(one => KeyValuePair.Create(one.Channel, one.Announcer)), clock, CourierOptions.Default with { PollInterval = Duration.FromMilliseconds(5) });

    /// <summary>A channel: what arrived, and what readers see of it where repetitions are known by their id.</summary>
    private sealed class Wall : IAnnouncer
    {
        public ConcurrentQueue<string> Seen { get; } = [];

        public HashSet<string> Guarded { get; } = [];

        public Func<Announcement, Delivery>? Answer { get; init; }

        public PostRule Rule => PostRule.Plain;

        public ValueTask<Delivery> SendAsync(Announcement announcement, CancellationToken cancellationToken = default)
        {
            Seen.Enqueue(announcement.Id.Value);
            Guarded.Add(announcement.Id.Value);
            return new(Answer?.Invoke(announcement) ?? Delivery.Done(""));
        }
    }

    private sealed class Silence : IAnnouncer
    {
        public PostRule Rule => PostRule.Plain;

        public async ValueTask<Delivery> SendAsync(Announcement announcement, CancellationToken cancellationToken = default)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return Delivery.Done("");
        }
    }

    /// <summary>Steps that are left until death, which everything that shares the life then meets.</summary>
    private sealed class Life(int steps)
    {
        private int left = steps;

        public void Step()
        {
            if (Interlocked.Decrement(ref left) <= 0)
            {
                throw new InvalidOperationException("Killed.");
            }
        }
    }

    private sealed class MortalWall(Wall inner, Life life) : IAnnouncer
    {
        public PostRule Rule => inner.Rule;

        public async ValueTask<Delivery> SendAsync(Announcement announcement, CancellationToken cancellationToken = default)
        {
            life.Step();
            Delivery delivery = await inner.SendAsync(announcement, cancellationToken);
            life.Step();
            return delivery;
        }
    }

    private sealed class Mortal(IOutbox inner, Life life) : IOutbox
    {
        public ValueTask AddAsync(ImmutableArray<Announcement> announcements, CancellationToken cancellationToken = default) => inner.AddAsync(announcements, cancellationToken);

        public async ValueTask<OutboxEntry?> TakeAsync(string channel, Instant now, Duration hold, CancellationToken cancellationToken = default)
        {
            life.Step();
            return await inner.TakeAsync(channel, now, hold, cancellationToken);
        }

        public async ValueTask<bool> RecordAsync(OutboxEntry entry, CancellationToken cancellationToken = default)
        {
            life.Step();
            bool isRecorded = await inner.RecordAsync(entry, cancellationToken);
            life.Step();
            return isRecorded;
        }

        public ValueTask<ImmutableArray<OutboxEntry>> FindAsync(OutboxState? state = null, CancellationToken cancellationToken = default) => inner.FindAsync(state, cancellationToken);
    }
}
