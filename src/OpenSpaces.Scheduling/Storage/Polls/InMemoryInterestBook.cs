using System.Collections.Concurrent;
using System.Collections.Immutable;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>Keeps marks as long as the process lives: for tests, demos, and hosts that keep them themselves.</summary>
public sealed class InMemoryInterestBook : IInterestBook
{
    private readonly ConcurrentDictionary<BoardId, Marks> books = new();

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<BallotRefusal>> MarkAsync(
        BoardId board, PersonId person, ProposalId proposal, bool isWanted, Stamp stamp, CancellationToken cancellationToken = default)
    {
        if (board == default || person == default || proposal == default)
        {
            throw new ArgumentException("A mark is of a person, on a proposal of a board: each has an id.");
        }

        cancellationToken.ThrowIfCancellationRequested();
        ImmutableArray<BallotRefusal> refusals = VotingRules.CheckMark(person, stamp);
        return new(refusals.IsEmpty ? books.GetOrAdd(board, _ => new Marks()).Set(person, proposal, isWanted, stamp.At) : refusals);
    }

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<InterestMark>> FindAsync(BoardId board, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(books.GetValueOrDefault(board)?.All() ?? []);
    }

    private sealed class Marks
    {
        private readonly Lock gate = new();
        private readonly Dictionary<PersonId, Dictionary<ProposalId, Instant>> byPerson = [];
        private ImmutableArray<InterestMark> all = [];

        public ImmutableArray<BallotRefusal> Set(PersonId person, ProposalId proposal, bool isWanted, Instant at)
        {
            lock (gate)
            {
                if (!byPerson.TryGetValue(person, out Dictionary<ProposalId, Instant>? own))
                {
                    byPerson.Add(person, own = []);
                }

                if (isWanted && !own.ContainsKey(proposal) && own.Count >= IInterestBook.MostMarks)
                {
                    return [new TooManyMarked(IInterestBook.MostMarks)];
                }

                if (isWanted ? own.TryAdd(proposal, at) : own.Remove(proposal))
                {
                    all = default;
                }

                return [];
            }
        }

        /// <summary>Put together once after each change, however often it is asked for.</summary>
        public ImmutableArray<InterestMark> All()
        {
            lock (gate)
            {
                if (all.IsDefault)
                {
                    all = [.. byPerson.SelectMany(own => own.Value.Select(mark => new InterestMark(own.Key, mark.Key, mark.Value)))];
                }

                return all;
            }
        }
    }
}
