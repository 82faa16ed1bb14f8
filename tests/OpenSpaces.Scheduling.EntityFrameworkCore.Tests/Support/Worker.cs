namespace OpenSpaces.Scheduling.EntityFrameworkCore.Tests.Support;

/// <summary>What the test assembly does when a test starts it as a process of its own.</summary>
internal static class Worker
{
    public static async Task<int> RunAsync(string[] args)
    {
        await Console.Error.WriteLineAsync($"There is no work by the name {string.Join(' ', args)}.");
        return 1;
    }
}
