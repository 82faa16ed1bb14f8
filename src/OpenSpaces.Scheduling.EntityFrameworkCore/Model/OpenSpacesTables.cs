using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace OpenSpaces.Scheduling;

/// <summary>The tables that <c>UseOpenSpaces</c> adds to a model, and which of them a database does not have.</summary>
internal static class OpenSpacesTables
{
    /// <returns>Their names, in ordinal order.</returns>
    public static IEnumerable<string> Of(DbContext context) => context.Model.GetEntityTypes()
        .Where(type => type.ClrType.Assembly == typeof(OpenSpacesTables).Assembly).Select(type => type.GetTableName()).OfType<string>().Distinct().Order(StringComparer.Ordinal);

    /// <returns>The names of the tables of entities of the host's own.</returns>
    /// <exception cref="ArgumentException">One is no entity of the context with a table.</exception>
    public static IEnumerable<string> Of(DbContext context, IReadOnlyCollection<Type> entities) => entities.Select(entity => context.Model.FindEntityType(entity)?.GetTableName()
        ?? throw new ArgumentException($"{entity.Name} is no entity of {context.GetType().Name} with a table.", nameof(entities)));

    /// <returns>Those that are not there, in the order given: none on a database other than SQLite and PostgreSQL, of which nobody knows how to ask.</returns>
    public static async Task<IReadOnlyList<string>> MissingAsync(DbContext context, IEnumerable<string> tables, CancellationToken cancellationToken)
    {
        string? question = context.IsSqlite() ? "SELECT name FROM sqlite_master WHERE type = 'table'"
            : context.IsPostgres() ? "SELECT table_name FROM information_schema.tables WHERE table_schema = ANY (current_schemas(false))"
            : null;
        if (question is null)
        {
            return [];
        }

        await context.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            HashSet<string> there = await NamesAsync(context, question, cancellationToken).ConfigureAwait(false);
            return [.. tables.Where(table => !there.Contains(table))];
        }
        finally
        {
            await context.Database.CloseConnectionAsync().ConfigureAwait(false);
        }
    }

    private static async Task<HashSet<string>> NamesAsync(DbContext context, string question, CancellationToken cancellationToken)
    {
        using DbCommand command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
#pragma warning disable CA2100 // One of two constants.
        command.CommandText = question;
#pragma warning restore CA2100
        var names = new HashSet<string>(StringComparer.Ordinal);
        using DbDataReader reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }
}
