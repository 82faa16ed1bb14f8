using Microsoft.EntityFrameworkCore;

namespace OpenSpaces.Scheduling;

/// <summary>What has to be set on a connection differs by database. The providers are named and not referred to, so that a host brings only its own.</summary>
internal static class DatabaseKind
{
    public static bool IsSqlite(this DbContext context) => context.Database.ProviderName == "Microsoft.EntityFrameworkCore.Sqlite";

    public static bool IsPostgres(this DbContext context) => context.Database.ProviderName == "Npgsql.EntityFrameworkCore.PostgreSQL";
}
