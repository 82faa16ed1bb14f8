using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NodaTime;
using OpenSpaces.Scheduling;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Keeps open spaces in a host's own database.</summary>
public static class OpenSpacesEntityFrameworkBuilderExtensions
{
    /// <summary>
    /// Keeps boards, ballots, marks and announcements in the host's own context, in place of whatever was registered for them before (<see cref="IBoardStore"/>, <see cref="IBallotBox"/>,
    /// <see cref="IInterestBook"/>, <see cref="IOutbox"/>); adds <see cref="IBoardFeed"/>, <see cref="BoardLedger"/> and <see cref="PersonNames"/>.
    /// </summary>
    /// <typeparam name="TContext">A context that calls <c>UseOpenSpaces</c> in its <see cref="DbContext.OnModelCreating"/>, registered by the host: plain, pooled or by a factory.</typeparam>
    /// <param name="builder">What <c>AddOpenSpaces</c> answered.</param>
    /// <param name="configure">Sets the options; null = as said at each.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    public static OpenSpacesBuilder AddEntityFrameworkStores<TContext>(this OpenSpacesBuilder builder, Action<EntityFrameworkStoreOptions>? configure = null)
        where TContext : DbContext
    {
        ArgumentNullException.ThrowIfNull(builder);
        IServiceCollection services = builder.Services;
        OptionsBuilder<EntityFrameworkStoreOptions> options = services.AddOptions<EntityFrameworkStoreOptions>().ValidateOnStart();
        if (configure is not null)
        {
            options.Configure(configure);
        }

        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<EntityFrameworkStoreOptions>, EntityFrameworkStoreOptionsCheck>());
        services.Replace(ServiceDescriptor.Singleton(provider => new StoreContexts(
            provider.GetRequiredService<IServiceScopeFactory>(), typeof(TContext), (provider.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance).CreateLogger("OpenSpaces.Scheduling"))));
        services.TryAddSingleton(provider => new WriteTransaction(Chosen(provider)));
        services.TryAddSingleton(provider => new BoardSnapshots(provider.GetRequiredService<StoreContexts>().Log, Chosen(provider).SnapshotEvery));
        services.TryAddSingleton(provider => new BoardWriter(
            provider.GetRequiredService<WriteTransaction>(), provider.GetRequiredService<BoardSnapshots>(), provider.GetRequiredService<IClock>(), [.. provider.GetServices<CommitAnnouncements>()]));
        services.TryAddSingleton(provider => new BoardLedger(provider.GetRequiredService<StoreContexts>()));
        services.TryAddSingleton(provider => new PersonNames(provider.GetRequiredService<StoreContexts>(), provider.GetRequiredService<WriteTransaction>()));
        services.TryAddSingleton<BoardHints>();
        services.TryAddSingleton(provider => new HeadPoll(
            provider.GetRequiredService<StoreContexts>(), provider.GetRequiredService<BoardHints>(), provider.GetRequiredService<TimeProvider>(), Chosen(provider).FeedInterval));
        services.Replace(ServiceDescriptor.Singleton<IBoardFeed>(provider => new EntityFrameworkBoardFeed(
            provider.GetRequiredService<BoardLedger>(), provider.GetRequiredService<BoardHints>(), provider.GetRequiredService<HeadPoll>(),
            provider.GetService<IHintLine>(), provider.GetRequiredService<IClock>())));
        services.Replace(ServiceDescriptor.Singleton<IBoardStore>(provider => new EntityFrameworkBoardStore(
            provider.GetRequiredService<StoreContexts>(), provider.GetRequiredService<BoardWriter>(), provider.GetRequiredService<BoardSnapshots>(), new BoardCache(Chosen(provider).BoardsInMemory), provider.GetRequiredService<BoardHints>(),
            provider.GetService<IHintLine>())));
        services.Replace(ServiceDescriptor.Singleton<IBallotBox>(provider => new EntityFrameworkBallotBox(
            provider.GetRequiredService<StoreContexts>(), provider.GetRequiredService<WriteTransaction>(), Chosen(provider))));
        services.Replace(ServiceDescriptor.Singleton<IInterestBook>(provider => new EntityFrameworkInterestBook(
            provider.GetRequiredService<StoreContexts>(), provider.GetRequiredService<WriteTransaction>(), Chosen(provider))));
        services.Replace(ServiceDescriptor.Singleton<IOutbox>(provider => new EntityFrameworkOutbox(provider.GetRequiredService<StoreContexts>(), provider.GetRequiredService<WriteTransaction>())));
        return builder;
    }

    private static EntityFrameworkStoreOptions Chosen(IServiceProvider provider) => provider.GetRequiredService<IOptions<EntityFrameworkStoreOptions>>().Value;
}
