using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace OpenSpaces.Scheduling;

/// <summary>Begins transactions in which what is committed survives a pulled plug, and a frozen peer holds nobody up for ever.</summary>
internal sealed class WriteTransaction(EntityFrameworkStoreOptions options)
{
    public async Task<IDbContextTransaction> BeginAsync(DbContext context, CancellationToken cancellationToken)
    {
        context.ChangeTracker.Clear();
        context.ChangeTracker.AutoDetectChangesEnabled = false;

        // One SaveChanges a transaction: it fails as a whole, and a savepoint would be two more round trips.
        context.Database.AutoSavepointsEnabled = false;
        if (context.IsSqlite())
        {
            await context.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
            await MakeDurableAsync(context.Database.GetDbConnection(), cancellationToken).ConfigureAwait(false);
        }

        using IDisposable? turn = context.IsSqlite() ? await FileTurns.TakeAsync(context.Database.GetDbConnection().DataSource, cancellationToken).ConfigureAwait(false) : null;
        IDbContextTransaction transaction = await context.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        if (context.IsPostgres())
        {
            await LimitWaitingAsync(context.Database.GetDbConnection(), transaction.GetDbTransaction(), cancellationToken).ConfigureAwait(false);
        }

        return transaction;
    }

    /// <summary>Write-ahead log, and synced at every commit: with anything less, a pulled plug takes what was answered as kept.</summary>
    private async Task MakeDurableAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        long wait = (long)options.LockTimeout.TotalMilliseconds;
        using DbCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // Whole numbers alone are put in; neither a PRAGMA nor SET LOCAL takes parameters.
        command.CommandText = string.Create(
            CultureInfo.InvariantCulture,
            $"PRAGMA busy_timeout = {wait}; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA synchronous; PRAGMA foreign_keys;");
#pragma warning restore CA2100
        var answers = new List<string>();
        using DbDataReader reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        do
        {
            while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                answers.Add(Convert.ToString(reader.GetValue(0), CultureInfo.InvariantCulture) ?? "");
            }
        }
        while (await reader.NextResultAsync(cancellationToken).ConfigureAwait(false));
        string settings = string.Join(", ", answers.Skip(1));
        if (settings != "wal, 2, 1")
        {
            throw new InvalidOperationException(
                $"The SQLite database {connection.DataSource} does not take journal_mode = WAL, synchronous = FULL and foreign_keys = ON; it answers {settings}. Without them a pulled plug could take what "
                + "was answered as kept. Keep boards in a file on a local disk, not in memory and not in a network folder.");
        }
    }

    private async Task LimitWaitingAsync(DbConnection connection, DbTransaction transaction, CancellationToken cancellationToken)
    {
        using DbCommand command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // As above.
        command.CommandText = string.Create(
            CultureInfo.InvariantCulture,
            $"SET LOCAL lock_timeout = {(long)options.LockTimeout.TotalMilliseconds}; SET LOCAL idle_in_transaction_session_timeout = {(long)options.IdleTimeout.TotalMilliseconds}");
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }
}
