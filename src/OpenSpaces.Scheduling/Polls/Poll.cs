using System.Collections.Immutable;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>A question with candidates: who may answer it when and how, and how the answers will be counted.</summary>
/// <remarks>
/// Immutable, and frozen: <see cref="Digest"/> covers everything, so that what is announced before the poll opens can't be changed behind anybody's back. A change is a new poll.
/// Equal when everything in it is equal, candidates in order. The server can see who votes what until the poll is closed; where that is too much, vote with Belenios or a box of paper, and enter the result
/// as the facilitator's decision.
/// </remarks>
public sealed class Poll : IEquatable<Poll>
{
    /// <summary>How many candidates a poll may have.</summary>
    public const int MaxCandidates = 10_000;

    /// <summary>How long a question may be, in graphemes.</summary>
    public const int MaxQuestion = 200;

    private string? digest;

    /// <summary>Makes a poll.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="board">The board that it is about.</param>
    /// <param name="candidates">Who stands, in the order they asked; 1 to <see cref="MaxCandidates"/>, each once.</param>
    /// <param name="opens">The first moment to vote.</param>
    /// <param name="closes">The first moment too late.</param>
    /// <exception cref="ArgumentException">An id is the default value, there is no candidate or too many or one twice, or it would close before, or as, it opens.</exception>
    public Poll(PollId id, BoardId board, ImmutableArray<ProposalId> candidates, Instant opens, Instant closes)
    {
        if (id == default || board == default)
        {
            throw new ArgumentException("A poll and its board have ids.", id == default ? nameof(id) : nameof(board));
        }

        if (candidates.IsDefaultOrEmpty || candidates.Length > MaxCandidates || candidates.Contains(default) || candidates.ToHashSet().Count != candidates.Length)
        {
            throw new ArgumentException($"A poll has 1 to {MaxCandidates} candidates, each once.", nameof(candidates));
        }

        if (closes <= opens)
        {
            throw new ArgumentException("A poll closes after it opens.", nameof(closes));
        }

        (Id, Board, Candidates, Opens, Closes) = (id, board, candidates, opens, closes);
        CandidateSet = candidates.ToImmutableHashSet();
    }

    /// <summary>Its id.</summary>
    public PollId Id { get; }

    /// <summary>The board that it is about.</summary>
    public BoardId Board { get; }

    /// <summary>Who stands, in the order they asked.</summary>
    public ImmutableArray<ProposalId> Candidates { get; }

    /// <summary>The first moment to vote.</summary>
    public Instant Opens { get; }

    /// <summary>The first moment too late.</summary>
    public Instant Closes { get; }

    /// <summary>What is asked, for people to read; empty = what the application says.</summary>
    /// <exception cref="ArgumentException">It breaks the rules for texts.</exception>
    public string Question
    {
        get;
        init => field = TextRules.Check(value, MaxQuestion, mayBeEmpty: true).IsEmpty && value is not null
            ? value : throw new ArgumentException($"A question is a line of at most {MaxQuestion} characters.", nameof(value));
    } = "";

    /// <summary>The cell that it settles; null where it gives places to several topics, or is asked for its own sake.</summary>
    public Cell? Cell { get; init; }

    /// <summary>What a ballot may say. Approval unless said.</summary>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    public BallotForm Form { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = BallotForm.Approval;

    /// <summary>The rule that counts it, by name, or a chain with commas. Unless said, <c>approval</c> for one place and <c>phragmen</c> for several.</summary>
    /// <exception cref="ArgumentException">It is no name of a rule, nor several with commas.</exception>
    public string Rule
    {
        get => field ?? (Places == 1 ? "approval" : "phragmen");
        init => field = ContestRuleName.AreNames(value)
            ? value : throw new ArgumentException($"\"{value}\" names no rule: use small letters, digits and hyphens, and commas between names.", nameof(value));
    }

    /// <summary>How many get a place. 1 unless said.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1.</exception>
    public int Places { get; init => field = AtLeast(1, value); } = 1;

    /// <summary>Who may vote. Anyone unless said.</summary>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    public Electorate Electorate { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = Electorate.Anyone;

    /// <summary>How many ballots there must be; 0 unless said.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public int Quorum { get; init => field = AtLeast(0, value); }

    /// <summary>What decides without quorum.</summary>
    public WithoutQuorum WithoutQuorum { get; init; }

    /// <summary>What is shown while it is open. Only the turnout unless said.</summary>
    public PollVisibility Visibility { get; init; }

    /// <summary>What is promised about the tie order; null = equals go in the order they asked.</summary>
    public TieCommitment? TieCommitment { get; init; }

    /// <summary>The poll whose first were equal, if this one votes once more among them; then no third is asked for. Null otherwise.</summary>
    public PollId? RevoteOf { get; init; }

    /// <summary>
    /// The series whose polls on this board share loads, so that a group that keeps losing is served next (<c>phragmen</c> only): who supported what got a place carries it on to the next poll. An id, or null =
    /// this poll stands alone. The box then knows who voted what until the verdict has been carried on, and afterwards what each person carries.
    /// </summary>
    /// <exception cref="ArgumentException">It is no id.</exception>
    public string? Series { get; init => field = value is null ? null : IdText.Checked(value); }

    /// <summary>SHA-256 over everything in the poll, in small hexadecimal digits; docs/contests.md says how. Computed at the first call.</summary>
    public string Digest => digest ??= PollDigest.Of(this);

    internal ImmutableHashSet<ProposalId> CandidateSet { get; }

    /// <summary>The second vote among those whom this poll leaves equal and first: everything else as it is.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="among">The equals, in any order; candidates of this poll. In the new one they stand in the order they asked.</param>
    /// <param name="opens">The first moment to vote.</param>
    /// <param name="closes">The first moment too late.</param>
    /// <param name="commitment">A new promise about the tie order, for a link that was revealed decides nothing any more; null = equals go in the order they asked.</param>
    /// <returns>The poll, with its own digest.</returns>
    /// <exception cref="ArgumentException">As for a new poll; or one of <paramref name="among"/> is no candidate here, or <paramref name="commitment"/> promises the same link again.</exception>
    public Poll Revote(PollId id, ImmutableArray<ProposalId> among, Instant opens, Instant closes, TieCommitment? commitment = null)
    {
        if (among.IsDefaultOrEmpty || !among.All(CandidateSet.Contains))
        {
            throw new ArgumentException("A revote is among candidates of the first vote.", nameof(among));
        }

        if (commitment is not null && commitment.Link == TieCommitment?.Link)
        {
            throw new ArgumentException("A revote needs a link of its own: the first vote's is known when it ends.", nameof(commitment));
        }

        return new Poll(id, Board, [.. Candidates.Where(among.Contains)], opens, closes)
        {
            Question = Question,
            Cell = Cell,
            Form = Form,
            Rule = Rule,
            Places = Math.Min(Places, among.Length),
            Electorate = Electorate,
            Quorum = Quorum,
            WithoutQuorum = WithoutQuorum,
            Visibility = Visibility,
            TieCommitment = commitment,
            RevoteOf = Id,
            Series = Series,
        };
    }

    /// <summary>Whether ballots are taken at a moment.</summary>
    /// <param name="at">The moment.</param>
    /// <returns>True from <see cref="Opens"/> until just before <see cref="Closes"/>.</returns>
    public bool IsOpenAt(Instant at) => at >= Opens && at < Closes;

    /// <inheritdoc/>
    public bool Equals(Poll? other) => other is not null && (ReferenceEquals(this, other) || Digest == other.Digest);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Poll);

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode();

    private static int AtLeast(int least, int value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, least);
        return value;
    }
}
