namespace OpenSpaces.Scheduling.Tests.Support;

/// <summary>The project's shared data: not in the repository, but beside it, or where OPENSPACES_DATA says.</summary>
internal static class SharedData
{
    public static string? Folder { get; } = new[]
    {
        Environment.GetEnvironmentVariable("OPENSPACES_DATA"),
        Path.Combine(Repository.Root, "..", "shared", "data"),
    }.FirstOrDefault(folder => folder is not null && Directory.Exists(folder));

    public static string PathOf(params string[] path) => Path.Combine([Folder!, .. path]);
}

/// <summary>A fact about the shared data; skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class DataFactAttribute : FactAttribute
{
    public DataFactAttribute()
    {
        if (SharedData.Folder is null)
        {
            Skip = "It reads the project's shared data: set OPENSPACES_DATA, or put it at ../shared/data beside the repository.";
        }
    }
}
