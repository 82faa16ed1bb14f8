using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace OpenSpaces.Scheduling;

/// <summary>Work that is kept as a whole or not at all.</summary>
internal static class WriteWork
{
    /// <summary>Does work in one transaction; on SQLite, as the only writer of the file in this process.</summary>
    /// <param name="transactions">Begins it.</param>
    /// <param name="context">Where to.</param>
    /// <param name="work">The work. Where the host's context retries, it is done again, and finds what was kept before.</param>
    /// <param name="cancellationToken">Gives up; whether it was kept is then unknown.</param>
    /// <returns>What the work answered, once it is kept for good.</returns>
    public static async Task<T> RunAsync<T>(this WriteTransaction transactions, DbContext context, Func<Task<T>> work, CancellationToken cancellationToken)
    {
        using IDisposable? pass = await WriteGates.EnterAsync(context, cancellationToken).ConfigureAwait(false);
        return await context.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            IDbContextTransaction transaction = await transactions.BeginAsync(context, cancellationToken).ConfigureAwait(false);
            await using (transaction.ConfigureAwait(false))
            {
                T answer = await work().ConfigureAwait(false);
                await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
                return answer;
            }
        }).ConfigureAwait(false);
    }
}
