namespace OpenSpaces.Scheduling;

/// <summary>Private addresses as long as the process lives.</summary>
/// <remarks>Safe to call from several threads.</remarks>
public sealed class InMemoryFeedKeys : IFeedKeys
{
    private readonly Lock gate = new();
    private readonly Dictionary<(BoardId Board, string Hash), PersonId> people = [];
    private readonly Dictionary<(BoardId Board, PersonId Person), string> hashes = [];

    /// <inheritdoc/>
    public ValueTask KeepAsync(BoardId board, PersonId person, string hash, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(hash);
        lock (gate)
        {
            Forget(board, person);
            people[(board, hash)] = person;
            hashes[(board, person)] = hash;
        }

        return default;
    }

    /// <inheritdoc/>
    public ValueTask RevokeAsync(BoardId board, PersonId person, CancellationToken cancellationToken = default)
    {
        lock (gate)
        {
            Forget(board, person);
        }

        return default;
    }

    /// <inheritdoc/>
    public ValueTask<PersonId?> FindAsync(BoardId board, string hash, CancellationToken cancellationToken = default)
    {
        lock (gate)
        {
            return new(people.TryGetValue((board, hash), out PersonId person) ? person : null);
        }
    }

    private void Forget(BoardId board, PersonId person)
    {
        if (hashes.Remove((board, person), out string? old))
        {
            people.Remove((board, old));
        }
    }
}
