using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;

namespace OpenSpaces.Scheduling;

/// <summary>What people are called on a board, kept beside its events. Erasing a person here leaves an id that says nothing, and a history that still verifies.</summary>
/// <remarks>Safe to call from several threads. Made by <c>AddEntityFrameworkStores</c>.</remarks>
public sealed class PersonNames
{
    private readonly StoreContexts contexts;
    private readonly WriteTransaction transactions;

    internal PersonNames(StoreContexts contexts, WriteTransaction transactions) => (this.contexts, this.transactions) = (contexts, transactions);

    /// <summary>Finds all names of a board.</summary>
    /// <param name="board">The board.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The names by id; empty if there are none, or no such board.</returns>
    /// <exception cref="BoardStoreException">The database failed.</exception>
    public ValueTask<ImmutableDictionary<PersonId, string>> FindAsync(BoardId board, CancellationToken cancellationToken = default)
    {
        string id = board.Value;
        return contexts.WorkAsync(board, "be read", "Ask again, or mend what it names.", async context => (await context.Set<PersonNameRow>().AsNoTracking()
            .Where(row => row.Board == id).ToListAsync(cancellationToken).ConfigureAwait(false)).ToImmutableDictionary(row => new PersonId(row.Person), row => row.Name));
    }

    /// <summary>Says what people are called on a board; who is not among them keeps their name.</summary>
    /// <param name="board">A board that is kept.</param>
    /// <param name="names">The names, by id.</param>
    /// <param name="cancellationToken">Gives up waiting; whether it was kept is then unknown.</param>
    /// <returns>Completes once it is kept for good.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="names"/> is null.</exception>
    /// <exception cref="BoardStoreException">There is no such board, or the database failed.</exception>
    public async ValueTask NameAsync(BoardId board, IReadOnlyDictionary<PersonId, string> names, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(names);
        string id = board.Value;
        string[] people = [.. names.Keys.Select(person => person.Value)];
        await WriteAsync(board, async context =>
        {
            await context.Set<PersonNameRow>().Where(row => row.Board == id && people.Contains(row.Person)).ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
            context.AddRange(names.Select(name => new PersonNameRow { Board = id, Person = name.Key.Value, Name = name.Value }));
            return await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        }, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Forgets what a person is called, on every board.</summary>
    /// <param name="person">The person.</param>
    /// <param name="cancellationToken">Gives up waiting; whether it was done is then unknown.</param>
    /// <returns>On how many boards they had a name.</returns>
    /// <exception cref="BoardStoreException">The database failed.</exception>
    /// <remarks>Titles and reasons that name somebody are part of the history, and stay. Copies and backups are the host's to look after.</remarks>
    public ValueTask<int> EraseAsync(PersonId person, CancellationToken cancellationToken = default)
    {
        string id = person.Value;
        return WriteAsync(default, context => context.Set<PersonNameRow>().Where(row => row.Person == id).ExecuteDeleteAsync(cancellationToken), cancellationToken);
    }

    private ValueTask<int> WriteAsync(BoardId board, Func<DbContext, Task<int>> write, CancellationToken cancellationToken) =>
        contexts.WorkAsync(board, "be named", "Whether it was kept is not known; to say it again does no harm.", context => transactions.RunAsync(context, () => write(context), cancellationToken));
}
