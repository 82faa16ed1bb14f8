using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace OpenSpaces.Scheduling;

/// <summary>Healthy if the database answers, all tables are there, no migration waits to be applied, heads of boards can be read, and hints of other servers arrive.</summary>
internal sealed class StoreHealthCheck(StoreContexts contexts, IHintLine? line) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            return await contexts.WorkAsync(default, "be reached", "Look at the database.", database => LookAsync(database, context.Registration.FailureStatus, cancellationToken)).ConfigureAwait(false);
        }
        catch (BoardStoreException e)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, e.Message, e);
        }
    }

    private async Task<HealthCheckResult> LookAsync(DbContext database, HealthStatus failure, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> missing = await OpenSpacesTables.MissingAsync(database, OpenSpacesTables.Of(database), cancellationToken).ConfigureAwait(false);
        if (missing.Count > 0)
        {
            return new HealthCheckResult(failure, $"Tables are missing: {string.Join(", ", missing)}. Add a migration, or call EnsureOpenSpacesTablesAsync.");
        }

        int boards = await database.Set<BoardRow>().Take(1).CountAsync(cancellationToken).ConfigureAwait(false);
        string[] waiting = [.. database.Database.GetMigrations().Any() ? await database.Database.GetPendingMigrationsAsync(cancellationToken).ConfigureAwait(false) : []];
        return waiting.Length > 0 ? HealthCheckResult.Degraded($"Migrations wait to be applied: {string.Join(", ", waiting)}.")
            : line?.IsConnected == false ? HealthCheckResult.Degraded("Hints of other servers do not arrive; what they keep is seen by the poll alone.")
            : HealthCheckResult.Healthy(boards == 0 ? "No board is kept yet." : "Boards can be read.");
    }
}
