namespace OpenSpaces.Scheduling.EntityFrameworkCore.Tests.Support;

/// <summary>One database a kind for all checks of a class: each works on ids of its own.</summary>
public sealed class Databases : IAsyncLifetime
{
    private readonly Dictionary<string, TestDatabase> made = [];

    /// <summary>Each check over each kind of database that is here.</summary>
    public static TheoryData<string, string> Each(IEnumerable<string> checks)
    {
        var data = new TheoryData<string, string>();
        string[] names = [.. checks];
        foreach (string kind in TestDatabase.Here)
        {
            foreach (string name in names)
            {
                data.Add(kind, name);
            }
        }

        return data;
    }

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
