using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace OpenSpaces.Scheduling.Benchmarks.Stores;

/// <summary>A host over a database of its own, which is gone at the end.</summary>
internal sealed class BenchStore : IAsyncDisposable
{
    private readonly Action<DbContextOptionsBuilder> use;
    private ServiceProvider services;

    private BenchStore(string name, Action<DbContextOptionsBuilder> use)
    {
        (Name, this.use) = (name, use);
        services = Start();
    }

    public string Name { get; }

    public IBoardStore Store => services.GetRequiredService<IBoardStore>();

    public BoardKeeper Keeper => services.GetRequiredService<BoardKeeper>();

    public IBoardFeed Feed => services.GetRequiredService<IBoardFeed>();

    public IBallotBox Box => services.GetRequiredService<IBallotBox>();

    /// <summary>SQLite always; PostgreSQL where OPENSPACES_POSTGRES says where it is.</summary>
    public static async Task<BenchStore> MakeAsync(string? server)
    {
        string file = Path.Combine(Directory.CreateTempSubdirectory("openspaces-bench-").FullName, "boards.db");
        string database = $"{server};Database=openspaces_bench_{Environment.ProcessId}";
        BenchStore made = server is null
            ? new BenchStore("SQLite", options => options.UseSqlite($"Data Source={file}"))
            : new BenchStore("PostgreSQL", options => options.UseNpgsql(database));
        await made.WithContextAsync(context => context.Database.EnsureCreatedAsync());
        return made;
    }

    /// <summary>As after a restart: nothing is held in memory.</summary>
    public async Task RestartAsync()
    {
        await services.DisposeAsync();
        services = Start();
        await WithContextAsync(context => context.Database.CanConnectAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await WithContextAsync(context => context.Database.EnsureDeletedAsync());
        await services.DisposeAsync();
    }

    public async Task WithContextAsync(Func<BenchContext, Task<bool>> work)
    {
        await using AsyncServiceScope scope = services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<BenchContext>());
    }

    private ServiceProvider Start()
    {
        var collection = new ServiceCollection();
        collection.AddDbContextPool<BenchContext>(use);
        collection.AddOpenSpaces().AddEntityFrameworkStores<BenchContext>();
        return collection.BuildServiceProvider();
    }
}
