using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace OpenSpaces.Scheduling;

/// <summary>Many rows in one statement, each put in the place of the one that has its key: the one thing that the framework has no words for, and both databases have the same ones.</summary>
internal static class Upsert
{
    // SQLite looks each parameter up among all of its statement: many small statements are faster than one that is long.
    private const int MostParameters = 200;

    /// <param name="context">Where to; a transaction has to be under way.</param>
    /// <param name="rows">The rows, no two with one key.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Completes once they are written.</returns>
    public static Task UpsertAsync<TRow>(this DbContext context, IReadOnlyCollection<TRow> rows, CancellationToken cancellationToken)
        where TRow : class => WriteAsync(context, rows, isReplaced: true, cancellationToken);

    /// <summary>Puts rows where there is none by their key; one that is there stays, and one that another transaction is about to make is waited for.</summary>
    /// <param name="context">Where to; a transaction has to be under way.</param>
    /// <param name="rows">The rows, no two with one key.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Completes once they are there.</returns>
    public static Task InsertMissingAsync<TRow>(this DbContext context, IReadOnlyCollection<TRow> rows, CancellationToken cancellationToken)
        where TRow : class => WriteAsync(context, rows, isReplaced: false, cancellationToken);

    private static async Task WriteAsync<TRow>(DbContext context, IReadOnlyCollection<TRow> rows, bool isReplaced, CancellationToken cancellationToken)
        where TRow : class
    {
        IEntityType type = context.Model.FindEntityType(typeof(TRow))!;
        IProperty[] columns = [.. type.GetProperties()];
        IClrPropertyGetter[] values = [.. columns.Select(column => column.GetGetter())];
        (int Rows, string Text) last = default;
        foreach (TRow[] chunk in rows.Chunk(MostParameters / columns.Length))
        {
            using DbCommand command = context.Database.GetDbConnection().CreateCommand();
            command.Transaction = context.Database.CurrentTransaction!.GetDbTransaction();
#pragma warning disable CA2100 // Names of tables and columns come from the host's model, delimited by its provider; all values are parameters.
            last = last.Rows == chunk.Length ? last : (chunk.Length, TextOf(context.GetService<ISqlGenerationHelper>(), type, columns, chunk.Length, isReplaced));
            command.CommandText = last.Text;
#pragma warning restore CA2100
            foreach ((TRow row, int i) in chunk.Select((row, i) => (row, i)))
            {
                for (int column = 0; column < columns.Length; column++)
                {
                    DbParameter parameter = command.CreateParameter();
                    parameter.ParameterName = NameOf((i * columns.Length) + column);
                    parameter.Value = values[column].GetClrValue(row) ?? DBNull.Value;
                    command.Parameters.Add(parameter);
                }
            }

            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static string TextOf(ISqlGenerationHelper sql, IEntityType type, IProperty[] columns, int rows, bool isReplaced)
    {
        string[] names = [.. columns.Select(column => sql.DelimitIdentifier(column.GetColumnName()))];
        string key = string.Join(", ", columns.Where(column => column.IsPrimaryKey()).Select(column => sql.DelimitIdentifier(column.GetColumnName())));
        var text = new StringBuilder(rows * columns.Length * 8).Append("INSERT INTO ").Append(sql.DelimitIdentifier(type.GetTableName()!, type.GetSchema()))
            .Append(" (").AppendJoin(", ", names).Append(") VALUES ");
        for (int row = 0; row < rows; row++)
        {
            text.Append(row == 0 ? "(" : ", (").AppendJoin(", ", Enumerable.Range(row * columns.Length, columns.Length).Select(NameOf)).Append(')');
        }

        text.Append(" ON CONFLICT (").Append(key).Append(") DO ");
        return isReplaced
            ? text.Append("UPDATE SET ").AppendJoin(", ", names.Where((_, i) => !columns[i].IsPrimaryKey()).Select(name => $"{name} = excluded.{name}")).ToString()
            : text.Append("NOTHING").ToString();
    }

    private static string NameOf(int parameter) => string.Create(CultureInfo.InvariantCulture, $"@p{parameter}");
}
