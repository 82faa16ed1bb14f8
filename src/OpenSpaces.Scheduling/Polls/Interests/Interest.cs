using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>Who would go where, as it stands: a standing approval poll over all proposals on a board. It is no contest's vote, and no ticket.</summary>
/// <remarks>
/// Immutable; safe to share between threads. Marks on a proposal that was merged count for the one it was merged into, one a person; marks on what is off the board count for nothing, and count again when it is
/// back. Proposals come in the order of posting.
/// </remarks>
public sealed class Interest
{
    private readonly ImmutableDictionary<ProposalId, int> marks;
    private readonly ImmutableArray<Instant> moments;

    private Interest(ImmutableArray<PostedProposal> proposals, ImmutableArray<InterestMark> counted)
    {
        Proposals = [.. proposals.Select(posted => posted.Id)];
        PostedAt = proposals.ToImmutableDictionary(posted => posted.Id, posted => posted.PostedAt);
        marks = counted.CountBy(mark => mark.Proposal).ToImmutableDictionary();
        moments = [.. counted.Select(mark => mark.At).Order()];
        People = [.. counted.GroupBy(mark => mark.Person, mark => mark.Proposal).OrderBy(wishes => wishes.Key.Value, StringComparer.Ordinal)
            .Select(wishes => wishes.OrderBy(id => id.Value, StringComparer.Ordinal).ToImmutableArray())];
    }

    /// <summary>The proposals on the board.</summary>
    public ImmutableArray<ProposalId> Proposals { get; }

    /// <summary>What each person wants, without saying who it is: for planning. People who want nothing are not among them.</summary>
    public ImmutableArray<ImmutableArray<ProposalId>> People { get; }

    /// <summary>How many marks count altogether.</summary>
    public int Total => moments.Length;

    private ImmutableDictionary<ProposalId, Instant> PostedAt { get; }

    /// <summary>The interest in what is on a board.</summary>
    /// <param name="board">The board.</param>
    /// <param name="marks">The marks, in any order; a person's second mark on the same proposal is none.</param>
    /// <returns>The interest.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <remarks>Sorts the marks.</remarks>
    public static Interest On(Board board, IEnumerable<InterestMark> marks)
    {
        ArgumentNullException.ThrowIfNull(board);
        ArgumentNullException.ThrowIfNull(marks);
        ImmutableArray<PostedProposal> proposals = [.. board.Proposals.Where(posted => posted.State == ProposalState.OnBoard)];
        var stands = board.Proposals.ToDictionary(posted => posted.Id, posted => WhereItStands(board, posted));
        ImmutableArray<InterestMark> counted =
        [
            .. from mark in marks
               let proposal = stands.GetValueOrDefault(mark.Proposal)
               where proposal is not null
               group mark.At by (mark.Person, Proposal: proposal.Value) into same
               select new InterestMark(same.Key.Person, same.Key.Proposal, same.Min()),
        ];
        return new Interest(proposals, counted);
    }

    /// <summary>How many people marked a proposal.</summary>
    /// <param name="proposal">The proposal.</param>
    /// <returns>The marks; 0 for one that is not on the board.</returns>
    public int MarksOf(ProposalId proposal) => marks.GetValueOrDefault(proposal);

    /// <summary>How many marks a proposal would have if it had been there from the start, so that what was posted an hour ago is not judged against what was posted a week ago.</summary>
    /// <param name="proposal">The proposal.</param>
    /// <param name="ballast">How strongly a proposal that has seen few marks is drawn to the mean: as if each had got so many more. 10 unless said, as in sessionizer.</param>
    /// <returns>
    /// The corrected number: what the proposal got of all marks made since it was posted, of all marks there are. Exactly <see cref="MarksOf"/> where every mark was made since; the mean of all proposals where none
    /// was; 0 for one that is not on the board.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="ballast"/> is less than 1.</exception>
    /// <remarks>
    /// (marks + b) ÷ (marks since + b·n) × (all marks + b·n) − b, for n proposals and a ballast of b. After sessionizer's estimated interest, whose ballast only divides, so that it judges all too low.
    /// Logarithmic in the marks.
    /// </remarks>
    public Fraction Corrected(ProposalId proposal, int ballast = 10)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(ballast, 1);
        if (!PostedAt.TryGetValue(proposal, out Instant posted))
        {
            return 0;
        }

        long ballasts = (long)ballast * Proposals.Length;
        return (new Fraction(MarksOf(proposal) + ballast, Since(posted) + ballasts) * (Total + ballasts)) - ballast;
    }

    /// <summary>How many people may be expected at a proposal's session if nothing else ran beside it.</summary>
    /// <param name="proposal">The proposal.</param>
    /// <param name="attendees">How many people are at the event.</param>
    /// <returns>
    /// The bounds of the share of people who would go, so wide that nine in ten such ranges hold it (Wilson, 1927), times <paramref name="attendees"/>. Few marks, or marks on a late proposal, make it wide. 0 to all where
    /// nobody has marked anything.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="attendees"/> is negative.</exception>
    public AttendanceRange ExpectedAttendance(ProposalId proposal, int attendees)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(attendees);
        if (!PostedAt.TryGetValue(proposal, out Instant posted) || People.IsEmpty)
        {
            return new AttendanceRange(0, attendees);
        }

        const double Z = 1.645;
        double asked = Math.Max(1, People.Length * (double)(Since(posted) + 1) / (Total + 1));
        double share = Math.Clamp(Corrected(proposal).ToDouble() / People.Length, 0, 1);
        double middle = (share + (Z * Z / (2 * asked))) / (1 + (Z * Z / asked));
        double half = Z / (1 + (Z * Z / asked)) * Math.Sqrt((share * (1 - share) / asked) + (Z * Z / (4 * asked * asked)));
        return new AttendanceRange(
            (int)Math.Floor(Math.Clamp(middle - half, 0, 1) * attendees),
            (int)Math.Ceiling(Math.Clamp(middle + half, 0, 1) * attendees));
    }

    /// <summary>The proposals in an order that favours nobody: as good as random, and always the same for the same viewer.</summary>
    /// <param name="viewer">Who looks, and if the order shall change, when: any text.</param>
    /// <returns>The proposals on the board.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="viewer"/> is null.</exception>
    /// <remarks>By HMAC-SHA-256 of the id, keyed by the viewer. What was posted later comes in between, and moves nothing else.</remarks>
    public ImmutableArray<ProposalId> InFairOrder(string viewer)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        byte[] key = Encoding.UTF8.GetBytes(viewer);
        return [.. Proposals.OrderBy(id => Convert.ToHexString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(id.Value))), StringComparer.Ordinal)];
    }

    /// <summary>The proposal itself, or what it was merged into and so on; null if that is off the board.</summary>
    private static ProposalId? WhereItStands(Board board, PostedProposal posted)
    {
        while (posted.MergedInto is { } into)
        {
            posted = board.Find(into)!;
        }

        return posted.State == ProposalState.OnBoard ? posted.Id : null;
    }

    /// <summary>How many marks were made at or after a moment.</summary>
    private int Since(Instant moment)
    {
        int from = 0;
        int until = moments.Length;
        while (from < until)
        {
            int middle = (from + until) / 2;
            (from, until) = moments[middle] < moment ? (middle + 1, until) : (from, middle);
        }

        return moments.Length - from;
    }
}
