using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace OpenSpaces.Scheduling;

/// <summary>What a database can say about itself: an index that is damaged hides rows from those who look by it, and no hash of a row sees that.</summary>
internal static class FileCheck
{
    /// <returns>What is wrong, as a sentence; null if nothing is, or the database checks itself.</returns>
    public static async Task<string?> FaultAsync(DbContext context, CancellationToken cancellationToken)
    {
        if (!context.IsSqlite())
        {
            return null;
        }

        await context.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        DbConnection connection = context.Database.GetDbConnection();
        using DbCommand command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check(1)";
        string? said = await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) as string;
        return said == "ok" ? null : $"SQLite finds the file {connection.DataSource} damaged: {said?.ReplaceLineEndings(" ")}.";
    }
}
