namespace OpenSpaces.WebBoard.Tests.Support;

/// <summary>A fact about servers beside each other; skipped where no PostgreSQL is named.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute()
    {
        if (Server is null)
        {
            Skip = "It needs a PostgreSQL: tools/postgres.sh start FOLDER PORT starts one, and prints what OPENSPACES_POSTGRES has to be.";
        }
    }

    public static string? Server => Environment.GetEnvironmentVariable("OPENSPACES_POSTGRES");
}
