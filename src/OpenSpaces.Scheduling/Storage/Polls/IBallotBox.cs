using System.Collections.Immutable;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>Where ballots are kept while people vote, and counted together when they have.</summary>
/// <remarks>
/// One current ballot a person and poll. A box is safe to call from several threads. It is secret: who voted what is dropped when the box is sealed, and only the multiset stays; before that, those
/// who run the server can see it. Failures of the store itself bubble untouched.
/// </remarks>
public interface IBallotBox
{
    /// <summary>Puts up a poll, so that ballots are taken in its window.</summary>
    /// <param name="poll">The poll.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>True once it is there, also where the very same poll was there before; false if there is another by that id, which stays.</returns>
    ValueTask<bool> OpenAsync(Poll poll, CancellationToken cancellationToken = default);

    /// <summary>Finds a poll, and what may be known of it now.</summary>
    /// <param name="poll">Its id.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>How it stands, or null if there is none.</returns>
    ValueTask<PollStatus?> FindAsync(PollId poll, CancellationToken cancellationToken = default);

    /// <summary>The polls about a board, in the order they were put up.</summary>
    /// <param name="board">The board.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The polls; empty if none.</returns>
    ValueTask<ImmutableArray<Poll>> ListAsync(BoardId board, CancellationToken cancellationToken = default);

    /// <summary>Takes a ballot, or says every reason why not.</summary>
    /// <param name="cast">The ballot. Its id may be sent again: the same content is taken once, other content is refused.</param>
    /// <param name="cancellationToken">Gives up waiting; whether it was taken is then unknown, so send it again under the same id.</param>
    /// <returns>
    /// What became of it. Refused with <see cref="UnknownPoll"/>, <see cref="PollIsOver"/> where the box is sealed, <see cref="BallotIdUsed"/>, <see cref="TooManyBallots"/>, and the reasons of
    /// <see cref="VotingRules.Check"/>; then the box is as it was. A ballot in flight while the box is sealed is counted or refused, never neither.
    /// </returns>
    ValueTask<BallotAnswer> CastAsync(BallotCast cast, CancellationToken cancellationToken = default);

    /// <summary>Seals the box: no ballot is taken any more, who voted what is dropped, and the multiset can be counted.</summary>
    /// <param name="poll">Which poll.</param>
    /// <param name="at">When; ignored where it is sealed already.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>How it stands for good; null if there is no such poll. Sealing again answers the same.</returns>
    ValueTask<PollStatus?> SealAsync(PollId poll, Instant at, CancellationToken cancellationToken = default);

    /// <summary>Whether it keeps what voters carry from poll to poll of a series; false unless it says otherwise, and then no poll of a series is put up.</summary>
    bool CarriesLoads => false;

    /// <summary>Carries on what a verdict gave to whom, for the next polls of the series, and drops who voted what.</summary>
    /// <param name="poll">A sealed poll of a series; for any other, and for one whose verdict was carried on already, nothing happens.</param>
    /// <param name="verdict">The verdict in full, by sequential Phragmén.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>Completes once it is kept.</returns>
    /// <exception cref="NotSupportedException">The box carries no loads (<see cref="CarriesLoads"/>).</exception>
    ValueTask CarryAsync(PollId poll, Verdict verdict, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException($"{GetType().Name} carries no loads from poll to poll. Use another box, or polls without a series.");
}
