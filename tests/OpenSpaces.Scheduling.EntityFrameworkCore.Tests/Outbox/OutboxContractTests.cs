using OpenSpaces.Scheduling.EntityFrameworkCore.Tests.Support;
using OpenSpaces.Scheduling.Testing;

namespace OpenSpaces.Scheduling.EntityFrameworkCore.Tests.Outbox;

/// <summary>One contract, three outboxes.</summary>
public sealed class OutboxContractTests(Databases databases) : IClassFixture<Databases>
{
    public static TheoryData<string> Checks => [.. OutboxContract.Checks.Select(check => check.Name)];

    public static TheoryData<string, string> ChecksByKind => Databases.Each(OutboxContract.Checks.Select(check => check.Name));

    [Theory]
    [MemberData(nameof(Checks))]
    public async Task What_is_in_memory_keeps_the_contract(string check)
    {
        var store = new InMemoryOutbox();

        await Named(check).RunAsync(() => new(store), "run1");
    }

    [Theory]
    [MemberData(nameof(ChecksByKind))]
    public async Task A_database_keeps_the_contract(string kind, string check)
    {
        TestDatabase database = await databases.OfAsync(kind);

        await Named(check).RunAsync(() => new(database.NewHost().Get<IOutbox>()), "run1");
    }

    private static StoreCheck<IOutbox> Named(string name) => OutboxContract.Checks.Single(check => check.Name == name);
}
