using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace OpenSpaces.Scheduling;

/// <summary>Reads rows as the driver hands them over, where there are many: the framework's own way of making objects of them takes several times as long.</summary>
internal static class RawRows
{
    /// <param name="context">Where from.</param>
    /// <param name="question">A question whose answer is columns alone; they come in the order in which it names them.</param>
    /// <param name="read">Makes an object of the row that the reader stands on.</param>
    /// <param name="cancellationToken">Gives up reading.</param>
    /// <returns>All rows, in order.</returns>
    public static Task<List<TRow>> ToRowsAsync<TColumns, TRow>(this DbContext context, IQueryable<TColumns> question, Func<DbDataReader, TRow> read, CancellationToken cancellationToken) =>
        context.Database.CreateExecutionStrategy().ExecuteAsync(token => ReadAsync(context, question, read, token), cancellationToken);

    private static async Task<List<TRow>> ReadAsync<TColumns, TRow>(DbContext context, IQueryable<TColumns> question, Func<DbDataReader, TRow> read, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            using DbCommand command = question.CreateDbCommand();
            using DbDataReader reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            var rows = new List<TRow>();
            while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                rows.Add(read(reader));
            }

            return rows;
        }
        finally
        {
            await context.Database.CloseConnectionAsync().ConfigureAwait(false);
        }
    }
}
