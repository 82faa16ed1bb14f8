using System.Collections.Immutable;

namespace OpenSpaces.Scheduling.Tests.Contests;

/// <summary>Who is preferred to whom by how many, counted from the definition; and what follows for everybody.</summary>
internal sealed class Preferences
{
    private readonly ImmutableArray<ProposalId> candidates;
    private readonly long[,] votes;

    public Preferences(Profile profile)
    {
        candidates = profile.Claimants;
        votes = new long[candidates.Length, candidates.Length];
        foreach (CountedBallot counted in profile.Ballots)
        {
            int[] ranks = [.. candidates.Select(id => Profile.RankOf(counted.Ballot, id))];
            for (int one = 0; one < ranks.Length; one++)
            {
                for (int other = 0; other < ranks.Length; other++)
                {
                    votes[one, other] += ranks[one] < ranks[other] ? counted.Weight : 0;
                }
            }
        }
    }

    public int Candidates => candidates.Length;

    /// <summary>Whom each of all the others loses to; null if there is nobody like that.</summary>
    public ProposalId? Winner => Only(one => Others(one).All(other => Beats(one, other)));

    /// <summary>Who loses to each of all the others.</summary>
    public ProposalId? Loser => Only(one => Others(one).All(other => Beats(other, one)));

    /// <summary>The smallest group of whom each beats everybody outside, of all groups there are.</summary>
    public ImmutableHashSet<ProposalId> Smith =>
    [
        .. Enumerable.Range(1, (1 << Candidates) - 1).OrderBy(int.PopCount).First(IsDominant) is var group
            ? candidates.Where((_, index) => (group >> index & 1) == 1)
            : [],
    ];

    public ProposalId this[int index] => candidates[index];

    public long For(int one, int other) => votes[one, other];

    public bool Beats(int one, int other) => votes[one, other] > votes[other, one];

    private bool IsDominant(int group) => Enumerable.Range(0, Candidates).Where(one => (group >> one & 1) == 1)
        .All(one => Enumerable.Range(0, Candidates).All(other => (group >> other & 1) == 1 || Beats(one, other)));

    private IEnumerable<int> Others(int one) => Enumerable.Range(0, Candidates).Where(other => other != one);

    private ProposalId? Only(Func<int, bool> isIt) =>
        Enumerable.Range(0, Candidates).Where(isIt).Select(index => (ProposalId?)candidates[index]).SingleOrDefault();
}
