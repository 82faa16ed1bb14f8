namespace OpenSpaces.ConsoleHost.Tests;

/// <summary>A fact that needs a file of the shared data, and says so where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class DataFactAttribute : FactAttribute
{
    public DataFactAttribute(string file)
    {
        File = file;
        if (SharedData.Find(file) is null)
        {
            Skip = $"There is no {file}: set OPENSPACES_DATA to the folder that has it, or put that folder beside the checkout as ../shared/data.";
        }
    }

    public string File { get; }
}
