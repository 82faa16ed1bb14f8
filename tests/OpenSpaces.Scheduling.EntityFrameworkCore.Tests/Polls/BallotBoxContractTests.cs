using OpenSpaces.Scheduling.EntityFrameworkCore.Tests.Support;
using OpenSpaces.Scheduling.Testing;

namespace OpenSpaces.Scheduling.EntityFrameworkCore.Tests.Polls;

/// <summary>One contract, three boxes.</summary>
public sealed class BallotBoxContractTests(Databases databases) : IClassFixture<Databases>
{
    public static TheoryData<string> Checks => [.. BallotBoxContract.Checks.Select(check => check.Name)];

    public static TheoryData<string, string> ChecksByKind => Databases.Each(BallotBoxContract.Checks.Select(check => check.Name));

    [Theory]
    [MemberData(nameof(Checks))]
    public async Task What_is_in_memory_keeps_the_contract(string check)
    {
        var store = new InMemoryBallotBox();

        await Named(check).RunAsync(() => new(store), "run1");
    }

    [Theory]
    [MemberData(nameof(ChecksByKind))]
    public async Task A_database_keeps_the_contract(string kind, string check)
    {
        TestDatabase database = await databases.OfAsync(kind);

        await Named(check).RunAsync(() => new(database.NewHost().Get<IBallotBox>()), "run1");
    }

    private static StoreCheck<IBallotBox> Named(string name) => BallotBoxContract.Checks.Single(check => check.Name == name);
}
