using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace OpenSpaces.Scheduling;

/// <summary>One writer a SQLite file in the process: a second one would find the file busy, and sleep for as long as the driver likes.</summary>
internal static class WriteGates
{
    private static readonly ConcurrentDictionary<string, SemaphoreSlim> ByFile = new(StringComparer.Ordinal);

    /// <returns>What to dispose of when the writing is over; null where the database lets several write.</returns>
    public static async ValueTask<IDisposable?> EnterAsync(DbContext context, CancellationToken cancellationToken)
    {
        if (!context.IsSqlite())
        {
            return null;
        }

        SemaphoreSlim gate = ByFile.GetOrAdd(Path.GetFullPath(context.Database.GetDbConnection().DataSource), static _ => new SemaphoreSlim(1, 1));
        await gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        return new Pass(gate);
    }

    private sealed class Pass(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}
