using OpenSpaces.Scheduling.EntityFrameworkCore.Tests.Support;
using OpenSpaces.Scheduling.Testing;

namespace OpenSpaces.Scheduling.EntityFrameworkCore.Tests.Boards;

/// <summary>One contract, three stores.</summary>
public sealed class BoardStoreContractTests : IClassFixture<BoardStoreContractTests.Databases>
{
    private readonly Databases databases;

    public BoardStoreContractTests(Databases databases) => this.databases = databases;

    public static TheoryData<string, string> ChecksByKind
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (string kind in TestDatabase.Here)
            {
                foreach (BoardStoreCheck check in BoardStoreContract.Checks)
                {
                    data.Add(kind, check.Name);
                }
            }

            return data;
        }
    }

    public static TheoryData<string> Checks => [.. BoardStoreContract.Checks.Select(check => check.Name)];

    [Theory]
    [MemberData(nameof(Checks))]
    public async Task The_store_in_memory_keeps_the_contract(string check)
    {
        var store = new InMemoryBoardStore();

        await Named(check).RunAsync(() => new(store), "run1");
    }

    [Theory]
    [MemberData(nameof(ChecksByKind))]
    public async Task A_database_keeps_the_contract(string kind, string check)
    {
        TestDatabase database = await databases.OfAsync(kind);

        await Named(check).RunAsync(() => new(database.NewHost().Store), "run1");
    }

    /// <summary>So that what runs on this machine is no secret: without PostgreSQL this one is skipped, and says so.</summary>
    [PostgresFact]
    public void PostgreSQL_is_among_what_is_tested() => Assert.Contains(TestDatabase.Postgres, TestDatabase.Here);

    private static BoardStoreCheck Named(string name) => BoardStoreContract.Checks.Single(check => check.Name == name);

    /// <summary>One database a kind for all checks: each works on boards of its own.</summary>
    public sealed class Databases : IAsyncLifetime
    {
        private readonly Dictionary<string, TestDatabase> made = [];

        public Task InitializeAsync() => Task.CompletedTask;

        public async Task DisposeAsync()
        {
            foreach (TestDatabase database in made.Values)
            {
                await database.DisposeAsync();
            }
        }

        internal async Task<TestDatabase> OfAsync(string kind) => made.TryGetValue(kind, out TestDatabase? known) ? known : made[kind] = await TestDatabase.MakeAsync(kind);
    }
}
