using Microsoft.Data.Sqlite;
using Npgsql;
using OpenSpaces.Scheduling.EntityFrameworkCore.Tests.Power;

namespace OpenSpaces.Scheduling.EntityFrameworkCore.Tests.Support;

/// <summary>A database of a test's own, with the tables made; it is gone when the test is over.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    public const string Sqlite = "SQLite";
    public const string Postgres = "PostgreSQL";
    private static int Made;
    private readonly List<TestHost> hosts = [];
    private readonly string? folder;

    private TestDatabase(string kind, string connection, string? folder) => (Kind, Connection, this.folder) = (kind, connection, folder);

    /// <summary>What can be tested here: PostgreSQL only where OPENSPACES_POSTGRES says where it is.</summary>
    public static IReadOnlyList<string> Here => Server is null ? [Sqlite] : [Sqlite, Postgres];

    public static TheoryData<string> Kinds => [.. Here];

    public static string? Server { get; } = Environment.GetEnvironmentVariable("OPENSPACES_POSTGRES");

    public string Kind { get; }

    public string Connection { get; }

    /// <summary>The SQLite file.</summary>
    public string File => new SqliteConnectionStringBuilder(Connection).DataSource;

    /// <summary>One without tables, and of SQLite without even the file.</summary>
    public static async Task<TestDatabase> EmptyAsync(string kind) => kind == Sqlite ? InFolder() : await OnServerAsync();

    public static async Task<TestDatabase> MakeAsync(string kind)
    {
        TestDatabase database = await EmptyAsync(kind);
        await database.NewHost().WithContextAsync(context => context.Database.EnsureCreatedAsync());
        return database;
    }

    /// <summary>A SQLite file without tables, on the disk that is recorded.</summary>
    public static TestDatabase Recorded()
    {
        TestDatabase plain = InFolder();
        return new TestDatabase(Sqlite, $"{plain.Connection};Vfs={RecordingFileSystem.Name}", plain.folder);
    }

    /// <summary>Another host over this database; it is disposed of with the database.</summary>
    public TestHost NewHost(Action<EntityFrameworkStoreOptions>? configure = null, bool hasHints = false)
    {
        var host = new TestHost(Kind, Connection, configure, hasHints: hasHints);
        lock (hosts)
        {
            hosts.Add(host);
        }

        return host;
    }

    /// <summary>A file of a test's own that a copy of another is; no tables are made.</summary>
    public static TestDatabase CopyOf(string file)
    {
        TestDatabase copy = InFolder();
        System.IO.File.Copy(file, copy.File);
        return copy;
    }

    /// <summary>Takes the whole database of a server away.</summary>
    public Task DropAsync() => OnServerAsync($"DROP DATABASE IF EXISTS {new NpgsqlConnectionStringBuilder(Connection).Database} WITH (FORCE)");

    /// <summary>Lets nobody in any more who is not in already.</summary>
    public Task LetNobodyInAsync() => OnServerAsync($"ALTER DATABASE {new NpgsqlConnectionStringBuilder(Connection).Database} ALLOW_CONNECTIONS false");

    public async ValueTask DisposeAsync()
    {
        foreach (TestHost host in hosts)
        {
            await host.DisposeAsync();
        }

        if (folder is not null)
        {
            using var pooled = new SqliteConnection(Connection);
            SqliteConnection.ClearPool(pooled);
            Directory.Delete(folder, recursive: true);
        }
        else
        {
            using var pooled = new NpgsqlConnection(Connection);
            NpgsqlConnection.ClearPool(pooled);
            await DropAsync();
        }
    }

    private static TestDatabase InFolder()
    {
        string folder = Directory.CreateTempSubdirectory("openspaces-store-").FullName;
        return new TestDatabase(Sqlite, $"Data Source={Path.Combine(folder, "boards.db")}", folder);
    }

    private static async Task<TestDatabase> OnServerAsync()
    {
        string name = $"openspaces_{Environment.ProcessId}_{Interlocked.Increment(ref Made)}";
        await OnServerAsync($"CREATE DATABASE {name}");
        return new TestDatabase(Postgres, new NpgsqlConnectionStringBuilder(Server!) { Database = name }.ConnectionString, null);
    }

    private static async Task OnServerAsync(string sql)
    {
        await using NpgsqlDataSource server = NpgsqlDataSource.Create(Server!);
        await using NpgsqlCommand command = server.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}

/// <summary>A fact about PostgreSQL; skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute()
    {
        if (TestDatabase.Server is null)
        {
            Skip = "It needs PostgreSQL: set OPENSPACES_POSTGRES to a connection string of a user who may create databases. .ci/run starts one of its own.";
        }
    }
}
