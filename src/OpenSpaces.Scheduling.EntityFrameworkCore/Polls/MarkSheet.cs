using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;

namespace OpenSpaces.Scheduling;

/// <summary>What one person marked on one board, as the lines that are kept of it.</summary>
internal sealed class MarkSheet
{
    private readonly Dictionary<string, string> marks;

    /// <param name="text">What is kept; empty if nothing is.</param>
    public MarkSheet(string text) => marks = text.Length == 0 ? [] : text.Split('\n').Select(line => line.Split(' ', 2)).ToDictionary(mark => mark[0], mark => mark[1], StringComparer.Ordinal);

    public bool IsChanged { get; private set; }

    public static IEnumerable<InterestMark> Read(InterestMarksRow row) => new MarkSheet(row.Marks).marks
        .Select(mark => new InterestMark(new PersonId(row.Person), new ProposalId(mark.Key), InstantPattern.ExtendedIso.Parse(mark.Value).Value));

    public ImmutableArray<BallotRefusal> Set(PendingMark mark)
    {
        string proposal = mark.Proposal.Value;
        if (mark.IsWanted && !marks.ContainsKey(proposal) && marks.Count >= IInterestBook.MostMarks)
        {
            return [new TooManyMarked(IInterestBook.MostMarks)];
        }

        IsChanged |= mark.IsWanted ? marks.TryAdd(proposal, InstantPattern.ExtendedIso.Format(mark.At)) : marks.Remove(proposal);
        return [];
    }

    /// <summary>What is to be kept.</summary>
    /// <returns>The lines.</returns>
    public override string ToString() => string.Join('\n', marks.Select(mark => $"{mark.Key} {mark.Value}"));
}

/// <summary>A mark that waits to be written.</summary>
/// <param name="Person">Whose.</param>
/// <param name="Proposal">On what.</param>
/// <param name="IsWanted">Whether it is set or taken away.</param>
/// <param name="At">When.</param>
internal sealed record PendingMark(PersonId Person, ProposalId Proposal, bool IsWanted, Instant At);
