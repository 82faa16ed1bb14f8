using System.Collections.Immutable;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>The ballots of one poll, on shelves by voter, each with a lock of its own: people who vote at once seldom wait for each other.</summary>
internal sealed class BallotBoxOfPoll
{
    // A power of two, so that the last bits of a hash choose the shelf.
    private const int ShelfCount = 64;

    private readonly BallotShelf[] shelves;
    private readonly SeriesLoads? loads;
    private readonly Lock sealing = new();
    private readonly List<(PersonId Voter, CountedBallot Counted)> toCarry = [];
    private volatile PollStatus? final;

    public BallotBoxOfPoll(Poll poll, long number, SeriesLoads? loads)
    {
        Poll = poll;
        Number = number;
        this.loads = loads;
        var support = new BallotSupport(poll);
        shelves = [.. Enumerable.Range(0, ShelfCount).Select(_ => new BallotShelf(poll, support, loads))];
    }

    public Poll Poll { get; }

    /// <summary>Its place in the order in which polls were put up.</summary>
    public long Number { get; }

    public PollStatus Status => final ?? new PollStatus(Poll, shelves.Sum(shelf => shelf.Count))
    {
        Tallies = Poll.Visibility == PollVisibility.Sealed ? [] : Tallies(),
    };

    /// <summary>The form is checked outside of the lock, for it asks nothing of the box.</summary>
    public BallotAnswer Cast(in BallotCast cast) => shelves[cast.Voter.GetHashCode() & (ShelfCount - 1)].Cast(cast, VotingRules.Check(Poll, cast));

    /// <summary>Shelf by shelf: a ballot that comes after its shelf was sealed is refused, and one that came before is in what the shelf gives away.</summary>
    public PollStatus Seal(Instant at)
    {
        lock (sealing)
        {
            if (final is null)
            {
                var pile = new BallotPile();
                int turnout = shelves.Sum(shelf => shelf.Seal(at, pile, toCarry));
                final = new PollStatus(Poll, turnout) { SealedAt = at, Tallies = Tallies(), Ballots = pile.ToBallots() };
            }

            return final;
        }
    }

    /// <summary>Once: then nobody knows any more who voted what.</summary>
    public void Carry(Verdict verdict)
    {
        lock (sealing)
        {
            loads?.Carry(toCarry, verdict);
            toCarry.Clear();
        }
    }

    private ImmutableArray<RunningTally> Tallies()
    {
        long[] totals = new long[Poll.Candidates.Length];
        foreach (BallotShelf shelf in shelves)
        {
            shelf.AddSupportTo(totals);
        }

        return [.. Poll.Candidates.Select((candidate, column) => new RunningTally(candidate, totals[column]))];
    }
}
