using Microsoft.EntityFrameworkCore;
using OpenSpaces.Scheduling.EntityFrameworkCore.Tests.Support;

namespace OpenSpaces.Scheduling.EntityFrameworkCore.Tests.Upgrades;

/// <summary>Servers that start on one database make its tables once, whoever is first.</summary>
public sealed class TablesAtStartTests
{
    private const int Servers = 8;

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Of_servers_that_start_at_once_without_any_tables_one_makes_them_and_all_come_up(string kind)
    {
        for (int trial = 0; trial < 5; trial++)
        {
            await using TestDatabase database = await TestDatabase.EmptyAsync(kind);

            IReadOnlyList<string>[] made = await StartAsync(database);

            Assert.Single(made, tables => tables.Contains("OpenSpacesBoards"));
            Assert.Equal(Servers - 1, made.Count(tables => tables.Count == 0));
            await TestHall.OpenAsync(database.NewHost().Store);
        }
    }

    [PostgresFact]
    public async Task Of_servers_that_start_at_once_without_the_database_one_makes_it_and_all_come_up()
    {
        await using TestDatabase database = await TestDatabase.EmptyAsync(TestDatabase.Postgres);
        await database.DropAsync();

        IReadOnlyList<string>[] made = await StartAsync(database);

        Assert.Single(made, tables => tables.Contains("OpenSpacesBoards"));
        await TestHall.OpenAsync(database.NewHost().Store);
    }

    [Theory]
    [MemberData(nameof(TestDatabase.Kinds), MemberType = typeof(TestDatabase))]
    public async Task Tables_of_the_hosts_own_that_are_named_are_made_beside_those_of_another_program(string kind)
    {
        await using TestDatabase database = await TestDatabase.EmptyAsync(kind);
        await database.NewHost().WithContextAsync(context => context.Database.ExecuteSqlRawAsync("CREATE TABLE \"Others\" (\"Id\" integer)"));
        await using var own = new OwnContext(kind, database.Connection);

        IReadOnlyList<string>[] made = [await own.Database.EnsureOpenSpacesTablesAsync([typeof(Badge)]), await own.Database.EnsureOpenSpacesTablesAsync([typeof(Badge)])];

        Assert.Contains("Badges", made[0]);
        Assert.Contains("OpenSpacesBoards", made[0]);
        Assert.Empty(made[1]);
        Assert.False(await own.Badges.AnyAsync());
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => own.Lockers.AnyAsync());
        await Assert.ThrowsAsync<ArgumentException>(() => own.Database.EnsureOpenSpacesTablesAsync([typeof(string)]));
    }

    private static Task<IReadOnlyList<string>[]> StartAsync(TestDatabase database) => Task.WhenAll(Enumerable.Range(0, Servers)
        .Select(_ => database.NewHost())
        .Select(host => Task.Run(() => host.WithContextAsync(context => context.Database.EnsureOpenSpacesTablesAsync()))));

    private sealed class OwnContext(string kind, string connection) : DbContext
    {
        public DbSet<Badge> Badges => Set<Badge>();

        public DbSet<Locker> Lockers => Set<Locker>();

        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => _ = kind == TestDatabase.Sqlite ? optionsBuilder.UseSqlite(connection) : optionsBuilder.UseNpgsql(connection);

        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.UseOpenSpaces();
    }

    private sealed record Badge(int Id);

    private sealed record Locker(int Id);
}
