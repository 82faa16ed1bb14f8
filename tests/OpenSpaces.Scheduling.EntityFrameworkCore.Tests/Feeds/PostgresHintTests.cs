using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using OpenSpaces.Scheduling.EntityFrameworkCore.Tests.Support;

namespace OpenSpaces.Scheduling.EntityFrameworkCore.Tests.Feeds;

/// <summary>Two servers over one PostgreSQL. The poll looks every five seconds, so that what is told sooner came by a hint.</summary>
public sealed class PostgresHintTests
{
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(5);

    [PostgresFact]
    public async Task What_another_process_keeps_is_told_within_a_second_and_long_before_the_poll()
    {
        await using Hall hall = await Hall.OpenAsync();
        using Child other = Child.Start("propose", TestDatabase.Postgres, hall.Database.Connection, TestHall.Id.Value);
        await other.ExpectAsync("ready");
        var lags = new List<TimeSpan>();

        for (int i = 0; i < 10; i++)
        {
            other.GoOn($"p{i}");
            await other.ExpectAsync($"kept p{i}");
            lags.Add(await hall.NextAsync());
        }

        other.GoOn();
        await other.FinishAsync();
        await Console.Out.WriteLineAsync($"Told by a hint, after the other process said that it is kept: median {lags.Order().ElementAt(5).TotalMilliseconds:N0} ms, longest {lags.Max().TotalMilliseconds:N0} ms.");
        Assert.InRange(lags.Order().ElementAt(5), TimeSpan.Zero, TimeSpan.FromSeconds(1));
        Assert.InRange(lags.Max(), TimeSpan.Zero, Poll / 2);
    }

    [PostgresFact]
    public async Task A_hint_that_is_lost_costs_a_delay_and_never_an_event_and_the_listener_comes_back()
    {
        await using Hall hall = await Hall.OpenAsync();

        // No hint of this host reaches anybody, for it sends none.
        TestHost silent = hall.Database.NewHost();
        await hall.KillListenerAsync();
        (await silent.Keeper.DecideAsync(TestHall.Id, board => TestHall.Propose(board, "lost"))).OrThrow();
        TimeSpan late = await hall.NextAsync();
        await hall.UntilConnectedAsync();
        TestHost telling = hall.Database.NewHost(hasHints: true);
        (await telling.Keeper.DecideAsync(TestHall.Id, board => TestHall.Propose(board, "heard"))).OrThrow();
        TimeSpan soon = await hall.NextAsync();

        Assert.InRange(late, TimeSpan.Zero, Poll * 2);
        Assert.InRange(soon, TimeSpan.Zero, Poll / 2);
        Assert.Equal([1L, 2L, 3L], hall.Told);
    }

    [PostgresFact]
    public async Task What_nobody_hints_at_is_told_by_the_poll()
    {
        await using Hall hall = await Hall.OpenAsync();

        TestHost silent = hall.Database.NewHost();
        (await silent.Keeper.DecideAsync(TestHall.Id, board => TestHall.Propose(board, "unheard"))).OrThrow();
        TimeSpan late = await hall.NextAsync();

        Assert.InRange(late, TimeSpan.FromSeconds(1), Poll * 2);
        Assert.Equal([1L, 2L], hall.Told);
    }

    [PostgresFact]
    public async Task The_health_check_says_whether_the_listener_is_connected()
    {
        await using Hall hall = await Hall.OpenAsync();
        HealthCheckService health = hall.Here.Get<HealthCheckService>();
        HealthReport before = await health.CheckHealthAsync();

        await hall.DenyAsync();
        await hall.UntilDisconnectedAsync();
        HealthReport during = await health.CheckHealthAsync();

        Assert.Equal(HealthStatus.Healthy, before.Status);
        Assert.Equal(HealthStatus.Degraded, during.Status);
        Assert.Contains("Hints of other servers do not arrive", during.Entries.Single().Value.Description, StringComparison.Ordinal);
    }

    [PostgresFact]
    public async Task A_hint_that_somebody_made_up_wakes_nobody_who_follows()
    {
        await using Hall hall = await Hall.OpenAsync();

        await hall.ExecuteAsync($"SELECT pg_notify('{Hint.Channel}', '{long.MaxValue} {TestHall.Id.Value}'), pg_notify('{Hint.Channel}', 'x'), pg_notify('{Hint.Channel}', '1 \u0001')");
        TestHost other = hall.Database.NewHost(hasHints: true);
        (await other.Keeper.DecideAsync(TestHall.Id, board => TestHall.Propose(board, "next"))).OrThrow();
        TimeSpan soon = await hall.NextAsync();

        Assert.InRange(soon, TimeSpan.Zero, Poll / 2);
        Assert.Equal([1L, 2L], hall.Told);
        Assert.True(hall.Here.Get<BoardHints>().IsNews(TestHall.Id, 3), "What was made up is believed.");
    }

    /// <summary>A host that follows a board by hints.</summary>
    private sealed class Hall : IAsyncDisposable
    {
        private readonly CancellationTokenSource patience = new(TimeSpan.FromMinutes(1));
        private readonly IAsyncEnumerator<BoardChange> changes;

        private Hall(TestDatabase database)
        {
            Database = database;
            Here = database.NewHost(options => options.FeedInterval = Poll, hasHints: true);
            changes = Here.Get<IBoardFeed>().WatchAsync(TestHall.Id, 0, patience.Token).GetAsyncEnumerator(patience.Token);
        }

        public TestDatabase Database { get; }

        public TestHost Here { get; }

        public List<long> Told { get; } = [];

        public static async Task<Hall> OpenAsync()
        {
#pragma warning disable CA2000 // The hall disposes of its database.
            var hall = new Hall(await TestDatabase.MakeAsync(TestDatabase.Postgres));
#pragma warning restore CA2000
            await TestHall.OpenAsync(hall.Here.Store);
            await hall.NextAsync();
            await hall.UntilConnectedAsync();
            return hall;
        }

        /// <summary>How long it takes until the next change is told.</summary>
        public async Task<TimeSpan> NextAsync()
        {
            long began = Stopwatch.GetTimestamp();
            Assert.True(await changes.MoveNextAsync());
            Told.Add(changes.Current.Version);
            return Stopwatch.GetElapsedTime(began);
        }

        public Task UntilConnectedAsync() => UntilAsync(true);

        public Task UntilDisconnectedAsync() => UntilAsync(false);

        public Task KillListenerAsync() => ExecuteAsync("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'OpenSpaces hints' AND datname = current_database() AND query LIKE 'LISTEN%'");

        /// <summary>Hints are let in no more; the stores' own pool still is.</summary>
        public async Task DenyAsync()
        {
            await Database.LetNobodyInAsync();
            await KillListenerAsync();
        }

        public async Task ExecuteAsync(string sql)
        {
            await Here.WithContextAsync(async context =>
            {
                await context.Database.OpenConnectionAsync();
                return await context.Database.ExecuteSqlRawAsync(sql);
            });
        }

        public async ValueTask DisposeAsync()
        {
            await changes.DisposeAsync();
            await Database.DisposeAsync();
            patience.Dispose();
        }

        private async Task UntilAsync(bool isConnected)
        {
            while (Here.Get<IHintLine>().IsConnected != isConnected)
            {
                await Task.Delay(20, patience.Token);
            }
        }
    }
}
