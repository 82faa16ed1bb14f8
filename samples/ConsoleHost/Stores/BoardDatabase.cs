using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using OpenSpaces.Scheduling;

namespace OpenSpaces.ConsoleHost;

/// <summary>A SQLite file of boards: all that a host has to write to keep them in a database.</summary>
internal sealed class BoardDatabase : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private BoardDatabase(string path, IClock clock)
    {
        Path = path;
        string connection = new SqliteConnectionStringBuilder { DataSource = path }.ConnectionString;
        services = new ServiceCollection()
            .AddSingleton(clock)
            .AddDbContextPool<BoardsContext>(options => options.UseSqlite(connection))
            .AddOpenSpaces().AddEntityFrameworkStores<BoardsContext>().Services
            .BuildServiceProvider();
    }

    public string Path { get; }

    public IBoardStore Store => services.GetRequiredService<IBoardStore>();

    public BoardKeeper Keeper => services.GetRequiredService<BoardKeeper>();

    public IBallotBox Box => services.GetRequiredService<IBallotBox>();

    public BoardLedger Ledger => services.GetRequiredService<BoardLedger>();

    public PersonNames Names => services.GetRequiredService<PersonNames>();

    /// <summary>Opens a file that is there.</summary>
    public static Task<BoardDatabase> OpenAsync(string path, IClock clock) => File.Exists(path)
        ? OpenOrMakeAsync(path, clock)
        : throw new CommandRefusedException($"There is no file {path}.", "demo --store and run --store make one.");

    /// <summary>Opens a file, or makes it where there is none.</summary>
    public static async Task<BoardDatabase> OpenOrMakeAsync(string path, IClock clock)
    {
        var database = new BoardDatabase(path, clock);
        try
        {
            await using AsyncServiceScope scope = database.services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<BoardsContext>().Database.EnsureOpenSpacesTablesAsync();
            return database;
        }
        catch (DbException fault)
        {
            await database.DisposeAsync();
            throw new CommandRefusedException($"{path}: {fault.Message}", "A store is what demo --store and run --store write. Check the path, and whether you may write there.");
        }
    }

    /// <summary>The board that a command is about: the one it names, or the only one there is.</summary>
    public async Task<BoardId> ChooseAsync(string? named)
    {
        if (named is not null)
        {
            return BoardId.TryParse(named, out BoardId id) ? id : throw new CommandRefusedException($"\"{named}\" is no board's id.", "Leave --board out where there is one board only.");
        }

        return await Ledger.BoardsAsync() switch
        {
            [var only] => only,
            [] => throw new CommandRefusedException($"{Path} has no board yet.", "Open one with run --store."),
            var several => throw new CommandRefusedException($"{Path} has {Places.Count(several.Length, "board")}.", $"Say which: --board {string.Join(", ", several.Take(5))}"),
        };
    }

    public async Task<Board> FindAsync(BoardId id) => await Keeper.FindAsync(id)
        ?? throw new CommandRefusedException($"{Path} has no board \"{id}\".", "Leave --board out where there is one board only.");

    public async Task<People> PeopleAsync(BoardId id) => new(await Names.FindAsync(id));

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        SqliteConnection.ClearAllPools();
    }
}
