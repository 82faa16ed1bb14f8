using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace OpenSpaces.Scheduling;

/// <summary>Healthy if the database answers, no migration waits to be applied, and heads of boards can be read.</summary>
internal sealed class StoreHealthCheck(StoreContexts contexts) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            return await contexts.WorkAsync(default, "be reached", "Look at the database.", database => LookAsync(database, cancellationToken)).ConfigureAwait(false);
        }
        catch (BoardStoreException e)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, e.Message, e);
        }
    }

    private static async Task<HealthCheckResult> LookAsync(DbContext database, CancellationToken cancellationToken)
    {
        int boards = await database.Set<BoardRow>().Take(1).CountAsync(cancellationToken).ConfigureAwait(false);
        string[] waiting = [.. database.Database.GetMigrations().Any() ? await database.Database.GetPendingMigrationsAsync(cancellationToken).ConfigureAwait(false) : []];
        return waiting.Length == 0
            ? HealthCheckResult.Healthy(boards == 0 ? "No board is kept yet." : "Boards can be read.")
            : HealthCheckResult.Degraded($"Migrations wait to be applied: {string.Join(", ", waiting)}.");
    }
}
