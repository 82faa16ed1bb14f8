using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>What one person votes, of any kind: whole numbers by candidates. Who cast it is not in it.</summary>
/// <remarks>
/// Immutable, and equal when the marks are equal, in whatever order they were given. A ballot may be of any content, for people send what they like:
/// <see cref="BallotForm.Check"/> says what is wrong with it, and a ballot box takes only what that finds right.
/// </remarks>
public sealed record Ballot
{
    private Ballot(IEnumerable<Mark> marks) =>
        Marks = [.. marks.OrderBy(mark => mark.Candidate.Value, StringComparer.Ordinal).ThenBy(mark => mark.Amount)];

    /// <summary>What it says, by candidate in ordinal order of the ids; empty = nothing of anybody.</summary>
    public ImmutableArray<Mark> Marks { get; }

    /// <summary>A ballot that approves of these: each would be welcome.</summary>
    /// <param name="candidates">Which; none = none of them.</param>
    /// <returns>The ballot: a mark of 1 each.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="candidates"/> is null.</exception>
    public static Ballot Approve(params IEnumerable<ProposalId> candidates) => new(candidates.Select(candidate => new Mark(candidate, 1)));

    /// <summary>A ballot with an amount by candidate: scores, dots, quadratic votes or heads.</summary>
    /// <param name="marks">The amounts; who is not named has 0.</param>
    /// <returns>The ballot.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="marks"/> is null.</exception>
    public static Ballot Give(params IEnumerable<Mark> marks) => new(marks);

    /// <summary>A ballot that ranks, best first; who is not named is last, equal with the others not named.</summary>
    /// <param name="best">The candidates.</param>
    /// <returns>The ballot: marks of 1, 2, 3 and so on.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="best"/> is null.</exception>
    public static Ballot Rank(params IEnumerable<ProposalId> best) => new(best.Select((candidate, place) => new Mark(candidate, place + 1)));

    /// <summary>A ballot that ranks with equal ranks, best first; who is not named is last, equal with the others not named.</summary>
    /// <param name="best">Groups of equals.</param>
    /// <returns>The ballot: marks of 1 for the first group, 2 for the second and so on.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="best"/>, or a group of it, is null.</exception>
    public static Ballot RankGroups(params IEnumerable<IEnumerable<ProposalId>> best) =>
        new(best.SelectMany((group, place) => group.Select(candidate => new Mark(candidate, place + 1))));

    /// <inheritdoc/>
    public bool Equals(Ballot? other) => other is not null && Marks.AsSpan().SequenceEqual(other.Marks.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (Mark mark in Marks)
        {
            hash.Add(mark);
        }

        return hash.ToHashCode();
    }

    /// <summary>The marks as text.</summary>
    /// <returns>For example <c>a 1, b 3</c>; empty for an empty ballot.</returns>
    public override string ToString() => string.Join(", ", Marks.Select(mark => $"{mark.Candidate} {mark.Amount}"));
}
