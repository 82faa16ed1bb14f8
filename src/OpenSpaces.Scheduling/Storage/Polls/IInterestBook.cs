using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>Where "I would go" is kept: beside the boards, for a hundred thousand people's marks must not contend for one version.</summary>
/// <remarks>Safe to call from several threads. Failures of the store itself bubble untouched.</remarks>
public interface IInterestBook
{
    /// <summary>How many proposals a person may mark on one board: 500.</summary>
    const int MostMarks = 500;

    /// <summary>Sets a mark, or takes it away.</summary>
    /// <param name="board">The board.</param>
    /// <param name="person">Whose mark.</param>
    /// <param name="proposal">On what. Whether it is on the board is not asked: a mark on what is not there counts for nothing (<see cref="Interest.On"/>).</param>
    /// <param name="isWanted">True to set it; a mark that is set stays as it is. False to take it away.</param>
    /// <param name="stamp">Who: an attendee for themself, or a facilitator.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>Every reason why not; empty once it is so: <see cref="NotTheVoter"/>, <see cref="NotEntitled"/> (a stranger), <see cref="TooManyMarked"/>.</returns>
    /// <exception cref="ArgumentException">An id is the default value.</exception>
    ValueTask<ImmutableArray<BallotRefusal>> MarkAsync(
        BoardId board, PersonId person, ProposalId proposal, bool isWanted, Stamp stamp, CancellationToken cancellationToken = default);

    /// <summary>All marks on a board, in no particular order.</summary>
    /// <param name="board">The board.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The marks; empty if there is none.</returns>
    ValueTask<ImmutableArray<InterestMark>> FindAsync(BoardId board, CancellationToken cancellationToken = default);
}
