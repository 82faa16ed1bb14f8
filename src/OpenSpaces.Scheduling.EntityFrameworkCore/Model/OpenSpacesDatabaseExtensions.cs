using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Storage;
using OpenSpaces.Scheduling;

namespace Microsoft.EntityFrameworkCore;

/// <summary>Makes the tables of open spaces where no migrations do.</summary>
public static class OpenSpacesDatabaseExtensions
{
    /// <summary>
    /// Makes the database if there is none, and in one that is there, written by an earlier version of the package for example, the tables of open spaces that it does not have yet. What is there stays as it is.
    /// For hosts without migrations, such as a program with a file of its own; a host that has migrations adds one after an update instead.
    /// </summary>
    /// <param name="database">The database of a context that calls <c>UseOpenSpaces</c>.</param>
    /// <param name="cancellationToken">Gives up waiting; then nothing is made, or all.</param>
    /// <returns>The tables that were made, in ordinal order; empty if all were there.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="database"/> is null.</exception>
    /// <exception cref="System.Data.Common.DbException">The database failed.</exception>
    /// <remarks>Idempotent, and safe to call from several processes on one SQLite file: the second finds what the first has made. No other table of the host's is made in a database that has any.</remarks>
    public static async Task<IReadOnlyList<string>> EnsureOpenSpacesTablesAsync(this DatabaseFacade database, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(database);
        DbContext context = database.GetService<ICurrentDbContext>().Context;
        if (await database.EnsureCreatedAsync(cancellationToken).ConfigureAwait(false))
        {
            return [.. OpenSpacesTables.Of(context)];
        }

        // A strategy that tries again must not be handed half a transaction.
        return await database.CreateExecutionStrategy().ExecuteAsync(token => MakeMissingAsync(context, token), cancellationToken).ConfigureAwait(false);
    }

    private static async Task<IReadOnlyList<string>> MakeMissingAsync(DbContext context, CancellationToken cancellationToken)
    {
        // On SQLite the transaction takes the file for itself: what is looked at inside stays so until its end.
        IDbContextTransaction transaction = await context.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            IReadOnlyList<string> missing = await OpenSpacesTables.MissingAsync(context, cancellationToken).ConfigureAwait(false);
            if (missing.Count > 0)
            {
                IModel model = context.GetService<IDesignTimeModel>().Model;
                MigrationOperation[] making = [.. context.GetService<IMigrationsModelDiffer>().GetDifferences(null, model.GetRelationalModel()).Where(operation => IsFor(operation, missing))];
                foreach (MigrationCommand command in context.GetService<IMigrationsSqlGenerator>().Generate(making, model))
                {
                    await command.ExecuteNonQueryAsync(context.GetService<IRelationalConnection>(), cancellationToken: cancellationToken).ConfigureAwait(false);
                }
            }

            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
            return missing;
        }
    }

    private static bool IsFor(MigrationOperation operation, IReadOnlyList<string> tables) => operation switch
    {
        CreateTableOperation table => tables.Contains(table.Name),
        CreateIndexOperation index => tables.Contains(index.Table),
        _ => false,
    };
}
