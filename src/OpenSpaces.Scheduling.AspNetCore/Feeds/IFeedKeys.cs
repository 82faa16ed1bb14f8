namespace OpenSpaces.Scheduling;

/// <summary>The private addresses of people's own feeds: one a person and board, of which only the hash is kept.</summary>
/// <remarks>Safe to call from several threads. Keep them in the app's own database, so that addresses outlive the process.</remarks>
public interface IFeedKeys
{
    /// <summary>Keeps the hash of a person's new address, in place of an earlier one, which opens nothing any more.</summary>
    /// <param name="board">The board.</param>
    /// <param name="person">Whose.</param>
    /// <param name="hash">SHA-256 of the token, 64 lower-case hex digits.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>Completes once it is kept.</returns>
    ValueTask KeepAsync(BoardId board, PersonId person, string hash, CancellationToken cancellationToken = default);

    /// <summary>Forgets a person's address.</summary>
    /// <param name="board">The board.</param>
    /// <param name="person">Whose.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>Completes once it opens nothing; also where there was none.</returns>
    ValueTask RevokeAsync(BoardId board, PersonId person, CancellationToken cancellationToken = default);

    /// <summary>Finds whose address it is.</summary>
    /// <param name="board">The board.</param>
    /// <param name="hash">As in <see cref="KeepAsync"/>.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The person, or null. A look-up by the hash tells nothing of the token by its time, for nobody can choose a hash.</returns>
    ValueTask<PersonId?> FindAsync(BoardId board, string hash, CancellationToken cancellationToken = default);
}
