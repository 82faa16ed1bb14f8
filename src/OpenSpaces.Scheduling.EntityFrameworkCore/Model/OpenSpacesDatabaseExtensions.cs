using Microsoft.EntityFrameworkCore.Infrastructure;
using OpenSpaces.Scheduling;

namespace Microsoft.EntityFrameworkCore;

/// <summary>Makes the tables of open spaces where no migrations do.</summary>
public static class OpenSpacesDatabaseExtensions
{
    /// <summary>
    /// Makes the database if there is none, with every table of the context's model, and in one that has tables, written by an earlier version of the package or by another program for example, the tables of open
    /// spaces that it does not have yet. What is there stays as it is.
    /// For hosts without migrations, such as a program with a file of its own; a host that has migrations adds one after an update instead.
    /// </summary>
    /// <param name="database">The database of a context that calls <c>UseOpenSpaces</c>.</param>
    /// <param name="also">Entities of the host's own whose tables are made like those of open spaces; null or empty = none. In a database that has any table, no other of the host's is made.</param>
    /// <param name="cancellationToken">Gives up waiting; then no table is made, or all.</param>
    /// <returns>The tables of open spaces, and of <paramref name="also"/>, that were made, in ordinal order; empty if all were there.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="database"/> is null.</exception>
    /// <exception cref="ArgumentException">A type of <paramref name="also"/> is no entity of the context with a table.</exception>
    /// <exception cref="System.Data.Common.DbException">The database failed.</exception>
    /// <remarks>
    /// Idempotent. Of several processes that start at once on one SQLite file or PostgreSQL database, also on an empty one or on none, one makes the tables, and the others wait and find them. On any other
    /// database two at once are the host's to keep apart, and only a database without tables gets any.
    /// </remarks>
    public static Task<IReadOnlyList<string>> EnsureOpenSpacesTablesAsync(this DatabaseFacade database, IReadOnlyCollection<Type>? also = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(database);
        DbContext context = database.GetService<ICurrentDbContext>().Context;
        return TableMaker.EnsureAsync(context, [.. OpenSpacesTables.Of(context).Concat(OpenSpacesTables.Of(context, also ?? [])).Order(StringComparer.Ordinal)], cancellationToken);
    }
}
