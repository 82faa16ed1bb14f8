using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace OpenSpaces.Scheduling.EntityFrameworkCore.Tests.Support;

/// <summary>A host over a database: each is as good as a process of its own, for nothing but the database is shared.</summary>
internal sealed class TestHost : IAsyncDisposable
{
    private readonly ServiceProvider services;

    public TestHost(
        string kind, string connection, Action<EntityFrameworkStoreOptions>? configure = null, Func<BoardCommit, ImmutableArray<Announcement>>? announce = null, bool hasHints = false)
    {
        var collection = new ServiceCollection();
        collection.AddDbContextPool<BoardContext>(options => Use(options, kind, connection));
        OpenSpacesBuilder builder = collection.AddOpenSpaces().AddEntityFrameworkStores<BoardContext>(configure);
        if (announce is not null)
        {
            builder.AddCommitAnnouncements(_ => new CommitAnnouncements(announce));
        }

        if (hasHints)
        {
            builder.AddPostgresHints(connection);
        }

        collection.AddLogging(logging => logging.AddProvider(Logged)).AddHealthChecks().AddOpenSpacesStores();
        services = collection.BuildServiceProvider(validateScopes: true);
    }

    /// <summary>What the library has logged.</summary>
    public LogBook Logged { get; } = new();

    public IBoardStore Store => services.GetRequiredService<IBoardStore>();

    public BoardKeeper Keeper => services.GetRequiredService<BoardKeeper>();

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public async Task<T> WithContextAsync<T>(Func<BoardContext, Task<T>> work)
    {
        await using AsyncServiceScope scope = services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<BoardContext>());
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private static void Use(DbContextOptionsBuilder options, string kind, string connection) =>
        _ = kind == TestDatabase.Sqlite ? options.UseSqlite(connection) : options.UseNpgsql(connection);
}
