namespace OpenSpaces.WebBoard.Tests.Support;

/// <summary>A fact about a program that the pages show for Python; skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PythonFactAttribute : FactAttribute
{
    public const string Python = "/usr/bin/python3";

    public PythonFactAttribute()
    {
        if (!File.Exists(Python))
        {
            Skip = "It runs Python: install python3.";
        }
    }
}
