using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Storage;

namespace OpenSpaces.Scheduling;

/// <summary>Makes tables that are missing, under a lock that whoever starts beside it waits for.</summary>
internal static class TableMaker
{
    // PostgreSQL's own numbers for: that database is there. The second is what two that are made at the very same time run into.
    private const string DuplicateDatabase = "42P04";
    private const string UniqueViolation = "23505";

    // "openspac": any number will do that no other program takes locks by.
    private const long Lock = 0x6F70656E73706163;

    /// <returns>Which of the tables were made.</returns>
    public static async Task<IReadOnlyList<string>> EnsureAsync(DbContext context, IReadOnlyList<string> tables, CancellationToken cancellationToken)
    {
        if (!context.IsSqlite() && !context.IsPostgres())
        {
            return await context.Database.EnsureCreatedAsync(cancellationToken).ConfigureAwait(false) ? tables : [];
        }

        await EnsureDatabaseAsync(context, cancellationToken).ConfigureAwait(false);

        // A strategy that tries again must not be handed half a transaction.
        return await context.Database.CreateExecutionStrategy().ExecuteAsync(token => MakeAsync(context, tables, token), cancellationToken).ConfigureAwait(false);
    }

    private static async Task EnsureDatabaseAsync(DbContext context, CancellationToken cancellationToken)
    {
        IRelationalDatabaseCreator creator = context.GetService<IRelationalDatabaseCreator>();
        if (await creator.ExistsAsync(cancellationToken).ConfigureAwait(false))
        {
            return;
        }

        try
        {
            await creator.CreateAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (DbException fault) when (fault.SqlState is DuplicateDatabase or UniqueViolation)
        {
            // Another server was faster, which is as good.
        }
    }

    private static async Task<IReadOnlyList<string>> MakeAsync(DbContext context, IReadOnlyList<string> tables, CancellationToken cancellationToken)
    {
        // On SQLite the transaction takes the file for itself: what is looked at inside stays so until its end.
        IDbContextTransaction transaction = await context.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            if (context.IsPostgres())
            {
                await context.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({Lock})", cancellationToken).ConfigureAwait(false);
            }

            // Where there is no table at all it makes those of the whole model, with what the host's own model and options add to that.
            IReadOnlyList<string> made = await context.Database.EnsureCreatedAsync(cancellationToken).ConfigureAwait(false)
                ? tables
                : await MakeMissingAsync(context, tables, cancellationToken).ConfigureAwait(false);
            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
            return made;
        }
    }

    private static async Task<IReadOnlyList<string>> MakeMissingAsync(DbContext context, IReadOnlyList<string> tables, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> missing = await OpenSpacesTables.MissingAsync(context, tables, cancellationToken).ConfigureAwait(false);
        if (missing.Count > 0)
        {
            IModel model = context.GetService<IDesignTimeModel>().Model;
            MigrationOperation[] making = [.. context.GetService<IMigrationsModelDiffer>().GetDifferences(null, model.GetRelationalModel()).Where(operation => IsFor(operation, missing))];
            foreach (MigrationCommand command in context.GetService<IMigrationsSqlGenerator>().Generate(making, model))
            {
                await command.ExecuteNonQueryAsync(context.GetService<IRelationalConnection>(), cancellationToken: cancellationToken).ConfigureAwait(false);
            }
        }

        return missing;
    }

    private static bool IsFor(MigrationOperation operation, IReadOnlyList<string> tables) => operation switch
    {
        CreateTableOperation table => tables.Contains(table.Name),
        CreateIndexOperation index => tables.Contains(index.Table),
        _ => false,
    };
}
