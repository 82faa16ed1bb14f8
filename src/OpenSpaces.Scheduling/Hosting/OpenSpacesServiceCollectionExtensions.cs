using FluentValidation;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using NodaTime;
using NodaTime.Extensions;
using OpenSpaces.Scheduling;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds open spaces to a host.</summary>
public static class OpenSpacesServiceCollectionExtensions
{
    /// <summary>
    /// Adds <see cref="BoardKeeper"/>, <see cref="IBoardStore"/> (in memory) and <see cref="IBoardFeed"/> (the store, if it can be followed), <see cref="IPlanner"/>, <see cref="IClock"/>, <see cref="TimeProvider"/>, <see cref="DateTimeZone"/> (the venue's), <see cref="ICalendarExporter"/>,
    /// <see cref="ICalendarImporter"/>, <see cref="PollKeeper"/>, <see cref="IBallotBox"/> and <see cref="IInterestBook"/> (in memory), <see cref="ContestRules"/>, <see cref="ContestResolver"/> (the rule that
    /// <see cref="OpenSpacesOptions.Rule"/> names, and any by its name as the key), and an <see cref="IValidator{T}"/> for each input that people type in; all singletons.
    /// What the host registered before stays, and what it registers after wins.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">Sets the options; null = as said at each.</param>
    /// <returns>A builder on which further packages chain.</returns>
    /// <remarks>
    /// The options are checked when the host starts. The two clocks are one: whichever the host has registered before this call gives the other, and the system's is taken only if
    /// it has registered none. A container that is disposed asynchronously waits until everybody who waits for a board has been answered.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    public static OpenSpacesBuilder AddOpenSpaces(this IServiceCollection services, Action<OpenSpacesOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        OptionsBuilder<OpenSpacesOptions> options = services.AddOptions<OpenSpacesOptions>().ValidateOnStart();
        if (configure is not null)
        {
            options.Configure(configure);
        }

        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<OpenSpacesOptions>, OpenSpacesOptionsCheck>());
        AddClocks(services);
        services.TryAddSingleton(provider => DateTimeZoneProviders.Tzdb[Chosen(provider).TimeZone]);
        services.TryAddSingleton<IBoardStore, InMemoryBoardStore>();
        services.TryAddSingleton(provider => provider.GetRequiredService<IBoardStore>() as IBoardFeed
            ?? throw new InvalidOperationException("This store cannot be followed. Register an IBoardFeed for it."));
        services.TryAddSingleton<KeeperStop>();
        services.TryAddSingleton(provider => provider.GetRequiredService<KeeperStop>()
            .Watch(new BoardKeeper(provider.GetRequiredService<IBoardStore>(), Chosen(provider).ForKeeper())));
        AddContests(services);
        services.TryAddSingleton<IPlanner>(provider => new Planner(provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<ICalendarExporter, CalendarExporter>();
        services.TryAddSingleton<ICalendarImporter, CalendarImporter>();
        services.TryAddSingleton<IValidator<ProposalInput>, ProposalInputValidator>();
        services.TryAddSingleton<IValidator<RoomInput>, RoomInputValidator>();
        services.TryAddSingleton<IValidator<TimeSlotInput>, TimeSlotInputValidator>();
        services.TryAddSingleton<IValidator<BoardInput>, BoardInputValidator>();
        services.TryAddSingleton<IValidator<BallotInput>, BallotInputValidator>();
        return new OpenSpacesBuilder(services);
    }

    private static void AddContests(IServiceCollection services)
    {
        services.TryAddSingleton<IBallotBox, InMemoryBallotBox>();
        services.TryAddSingleton<IInterestBook, InMemoryInterestBook>();
        services.TryAddSingleton(provider => Chosen(provider).Rules);
        services.TryAddSingleton(provider => provider.GetRequiredService<ContestRules>().Find(Chosen(provider).Rule));
        services.TryAddKeyedSingleton(KeyedService.AnyKey, (provider, name) => provider.GetRequiredService<ContestRules>().Find((string)name!));
        services.TryAddSingleton(provider => new PollKeeper(
            provider.GetRequiredService<IBallotBox>(), provider.GetRequiredService<BoardKeeper>(), provider.GetRequiredService<ContestRules>()));
    }

    private static void AddClocks(IServiceCollection services)
    {
        if (services.Any(service => service.ServiceType == typeof(IClock)))
        {
            services.TryAddSingleton<TimeProvider>(provider => new ClockTimeProvider(provider.GetRequiredService<IClock>()));
        }

#pragma warning disable RS0030 // The one place where the system's clock comes in, and only if the host has registered none.
        services.TryAddSingleton(TimeProvider.System);
#pragma warning restore RS0030
        services.TryAddSingleton(provider => provider.GetRequiredService<TimeProvider>().ToClock());
    }

    private static OpenSpacesOptions Chosen(IServiceProvider provider) => provider.GetRequiredService<IOptions<OpenSpacesOptions>>().Value;
}
