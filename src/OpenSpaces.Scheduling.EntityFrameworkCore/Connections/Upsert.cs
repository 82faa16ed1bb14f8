using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace OpenSpaces.Scheduling;

/// <summary>Many rows by one statement, each put in the place of the one that has its key: the one thing that the framework has no words for, and both databases have the same ones.</summary>
internal static class Upsert
{
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
        using DbCommand command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = context.Database.CurrentTransaction!.GetDbTransaction();
        foreach ((IProperty _, int i) in columns.Select((column, i) => (column, i)))
        {
            DbParameter parameter = command.CreateParameter();
            parameter.ParameterName = NameOf(i);
            command.Parameters.Add(parameter);
        }

#pragma warning disable CA2100 // Names of tables and columns come from the host's model, delimited by its provider; all values are parameters.
        command.CommandText = TextOf(context.GetService<ISqlGenerationHelper>(), type, columns, context.IsPostgres(), isReplaced);
#pragma warning restore CA2100
        await (context.IsPostgres() ? WriteTogetherAsync(command, columns, rows, cancellationToken) : WriteEachAsync(command, columns, rows, cancellationToken)).ConfigureAwait(false);
    }

    /// <summary>A server is far away: all rows go in one message, a list for each column.</summary>
    private static async Task WriteTogetherAsync<TRow>(DbCommand command, IProperty[] columns, IReadOnlyCollection<TRow> rows, CancellationToken cancellationToken)
        where TRow : class
    {
        for (int column = 0; column < columns.Length; column++)
        {
            IClrPropertyGetter value = columns[column].GetGetter();
            var values = Array.CreateInstance(columns[column].ClrType, rows.Count);
            foreach ((TRow row, int i) in rows.Select((row, i) => (row, i)))
            {
                values.SetValue(value.GetClrValue(row), i);
            }

            command.Parameters[column].Value = values;
        }

        await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A file is here: a statement that is prepared once and run for each row has the least to read.</summary>
    private static async Task WriteEachAsync<TRow>(DbCommand command, IProperty[] columns, IReadOnlyCollection<TRow> rows, CancellationToken cancellationToken)
        where TRow : class
    {
        IClrPropertyGetter[] values = [.. columns.Select(column => column.GetGetter())];
        foreach (TRow row in rows)
        {
            for (int column = 0; column < values.Length; column++)
            {
                command.Parameters[column].Value = values[column].GetClrValue(row) ?? DBNull.Value;
            }

            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static string TextOf(ISqlGenerationHelper sql, IEntityType type, IProperty[] columns, bool isTogether, bool isReplaced)
    {
        string[] names = [.. columns.Select(column => sql.DelimitIdentifier(column.GetColumnName()))];
        string table = sql.DelimitIdentifier(type.GetTableName()!, type.GetSchema());
        string values = string.Join(", ", columns.Select((_, i) => NameOf(i)));
        string key = string.Join(", ", names.Where((_, i) => columns[i].IsPrimaryKey()));
        string rest = string.Join(", ", names.Where((_, i) => !columns[i].IsPrimaryKey()).Select(name => $"{name} = excluded.{name}"));
        return $"INSERT INTO {table} ({string.Join(", ", names)}) {(isTogether ? $"SELECT * FROM unnest({values})" : $"VALUES ({values})")} ON CONFLICT ({key}) DO {(isReplaced ? $"UPDATE SET {rest}" : "NOTHING")}";
    }

    private static string NameOf(int parameter) => string.Create(CultureInfo.InvariantCulture, $"@p{parameter}");
}
