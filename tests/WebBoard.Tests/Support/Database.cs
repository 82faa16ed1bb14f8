using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql;
using OpenSpaces.Scheduling;

namespace OpenSpaces.WebBoard.Tests.Support;

/// <summary>The application's tables in a database of their own, without the application.</summary>
internal sealed class Database : IAsyncDisposable
{
    private readonly Func<Task> drop;

    private Database(DbContextOptions<BoardContext> options, Func<Task> drop)
    {
        this.drop = drop;
        Contexts = new PooledDbContextFactory<BoardContext>(options);
    }

    public IDbContextFactory<BoardContext> Contexts { get; }

    public static async Task<Database> OnSqliteAsync()
    {
        string folder = Directory.CreateTempSubdirectory("webboard").FullName;
        return await MadeAsync(new DbContextOptionsBuilder<BoardContext>().UseSqlite($"Data Source={folder}/board.db;Pooling=False"), () =>
        {
            Directory.Delete(folder, recursive: true);
            return Task.CompletedTask;
        });
    }

    public static async Task<Database> OnPostgresAsync()
    {
        string name = $"webboard_{RandomNumberGenerator.GetHexString(8, lowercase: true)}";
        await AskServerAsync($"CREATE DATABASE {name}");
        return await MadeAsync(new DbContextOptionsBuilder<BoardContext>().UseNpgsql(ConnectionTo(name)), () => AskServerAsync($"DROP DATABASE {name} WITH (FORCE)"));
    }

    public static string ConnectionTo(string name) => new NpgsqlConnectionStringBuilder(PostgresFactAttribute.Server) { Database = name }.ConnectionString;

    /// <summary>Asks the server itself.</summary>
    public static async Task AskServerAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(PostgresFactAttribute.Server);
        await connection.OpenAsync();
        await using NpgsqlCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // The names in it are made of hex digits here.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync() => await drop();

    private static async Task<Database> MadeAsync(DbContextOptionsBuilder<BoardContext> options, Func<Task> drop)
    {
        var database = new Database(options.Options, drop);
        await using BoardContext context = await database.Contexts.CreateDbContextAsync();
        await context.Database.EnsureOpenSpacesTablesAsync(BoardContext.Own);
        return database;
    }
}
