using FluentValidation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NodaTime;
using NodaTime.Testing;

namespace OpenSpaces.Scheduling.Tests.Hosting;

public sealed class AddOpenSpacesTests
{
    [Fact]
    public async Task A_host_can_open_and_ask_boards_with_one_line()
    {
        await using ServiceProvider provider = Services(o => o.TimeZone = "Asia/Kolkata").BuildServiceProvider();
        var keeper = provider.GetRequiredService<BoardKeeper>();

        Assert.True(await keeper.OpenAsync(Board.Open(new BoardId("hall-3"), Hall.Grid, BoardPolicy.Default, Hall.ByFacilitator)));

        Assert.NotNull(await provider.GetRequiredService<IBoardStore>().FindAsync(new BoardId("hall-3")));
        Assert.Equal(Hall.Kolkata, provider.GetRequiredService<DateTimeZone>());
        Assert.Same(keeper, provider.GetRequiredService<BoardKeeper>());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_hosts_own_registration_wins_before_and_after(bool isBefore)
    {
        var own = new InMemoryBoardStore();
        var services = new ServiceCollection();
        if (isBefore)
        {
            services.AddSingleton<IBoardStore>(own);
        }

        services.AddOpenSpaces();
        if (!isBefore)
        {
            services.AddSingleton<IBoardStore>(own);
        }

        using ServiceProvider provider = services.BuildServiceProvider();
        Assert.Same(own, provider.GetRequiredService<IBoardStore>());
    }

    [Fact]
    public void Adding_twice_adds_nothing()
    {
        IServiceCollection once = Services();
        int count = once.Count(service => service.ServiceType.Assembly == typeof(Board).Assembly || service.ServiceType == typeof(IClock));

        IServiceCollection twice = once.AddOpenSpaces().Services;

        Assert.Equal(count, twice.Count(service => service.ServiceType.Assembly == typeof(Board).Assembly || service.ServiceType == typeof(IClock)));
        Assert.Single(twice, service => service.ServiceType == typeof(IValidateOptions<OpenSpacesOptions>));
    }

    [Fact]
    public void A_clock_of_the_host_sets_both_clocks()
    {
        var services = new ServiceCollection();
        services.AddSingleton<IClock>(new FakeClock(Hall.Morning));
        services.AddOpenSpaces();

        using ServiceProvider provider = services.BuildServiceProvider();

        Assert.Equal(Hall.Morning.ToDateTimeOffset(), provider.GetRequiredService<TimeProvider>().GetUtcNow());
    }

    [Fact]
    public void A_time_provider_of_the_host_sets_both_clocks()
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(new Standing(Hall.Morning));
        services.AddOpenSpaces();

        using ServiceProvider provider = services.BuildServiceProvider();

        Assert.Equal(Hall.Morning, provider.GetRequiredService<IClock>().GetCurrentInstant());
    }

    [Fact]
    public void Without_a_clock_of_the_host_both_are_the_systems()
    {
        using ServiceProvider provider = Services().BuildServiceProvider();

        Assert.Same(TimeProvider.System, provider.GetRequiredService<TimeProvider>());
        Assert.NotNull(provider.GetRequiredService<IClock>());
    }

    [Fact]
    public void Options_that_cannot_be_are_named_when_the_host_starts_all_of_them()
    {
        using ServiceProvider provider = Services(o =>
        {
            o.TimeZone = "Asia/Nowhere";
            o.QueueLength = 0;
            o.BatchSize = -1;
            o.Tries = 0;
        }).BuildServiceProvider();

        var thrown = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());

        Assert.Equal(
            [
                "'Asia/Nowhere' is not a tz database zone. Try one such as Asia/Kolkata.",
                "QueueLength is 0. It has to be at least 1.",
                "BatchSize is -1. It has to be at least 1.",
                "Tries is 0. It has to be at least 1.",
            ],
            thrown.Failures);
    }

    [Fact]
    public void Options_as_they_are_let_the_host_start()
    {
        using ServiceProvider provider = Services().BuildServiceProvider();

        provider.GetRequiredService<IStartupValidator>().Validate();

        Assert.Equal(DateTimeZone.Utc.MinOffset, provider.GetRequiredService<DateTimeZone>().MaxOffset);
    }

    [Fact]
    public async Task The_options_reach_the_keeper()
    {
        await using ServiceProvider provider = Services(o => o.QueueLength = 1).BuildServiceProvider();
        var keeper = provider.GetRequiredService<BoardKeeper>();
        await keeper.OpenAsync(Board.Open(new BoardId("hall-3"), Hall.Grid, BoardPolicy.Default, Hall.ByFacilitator));
        using var begun = new SemaphoreSlim(0);
        using var gate = new SemaphoreSlim(0);

        Task<Decision> first = keeper.DecideAsync(new BoardId("hall-3"), board =>
        {
            begun.Release();
            gate.Wait();
            return board.Publish(Hall.ByFacilitator);
        }).AsTask();
        await begun.WaitAsync();
        Task<Decision> waiting = keeper.DecideAsync(new BoardId("hall-3"), board => board.Publish(Hall.ByFacilitator)).AsTask();
        Decision busy = await keeper.DecideAsync(new BoardId("hall-3"), board => board.Publish(Hall.ByFacilitator));
        gate.Release();

        Assert.IsType<BoardIsBusy>(Assert.Single(busy.Conflicts));
        Assert.True((await first).IsAccepted);
        Assert.True((await waiting).IsAccepted);
    }

    [Fact]
    public async Task A_container_that_goes_takes_nobody_else_on()
    {
        ServiceProvider provider = Services().BuildServiceProvider();
        var keeper = provider.GetRequiredService<BoardKeeper>();

        await provider.DisposeAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(async () => await keeper.DecideAsync(new BoardId("hall-3"), board => board.Publish(Hall.ByFacilitator)));
    }

    [Fact]
    public void Every_input_has_its_validator()
    {
        using ServiceProvider provider = Services().BuildServiceProvider();

        Assert.False(provider.GetRequiredService<IValidator<ProposalInput>>().Validate(new ProposalInput()).IsValid);
        Assert.False(provider.GetRequiredService<IValidator<RoomInput>>().Validate(new RoomInput()).IsValid);
        Assert.False(provider.GetRequiredService<IValidator<TimeSlotInput>>().Validate(new TimeSlotInput()).IsValid);
        Assert.False(provider.GetRequiredService<IValidator<BoardInput>>().Validate(new BoardInput()).IsValid);
    }

    private static ServiceCollection Services(Action<OpenSpacesOptions>? configure = null)
    {
        var services = new ServiceCollection();
        services.AddOpenSpaces(configure);
        return services;
    }

    private sealed class Standing(Instant at) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => at.ToDateTimeOffset();
    }
}
