using System.Collections.Immutable;
using System.Globalization;
using NodaTime;

namespace OpenSpaces.Scheduling;

// What polls look like in JSON. A new member gets a default here, so that what earlier versions wrote is read.
internal sealed record BallotFormShape(BallotKind Kind, int? Most = null, int? Budget = null)
{
    public BallotForm Restore() => Kind switch
    {
        BallotKind.Score => BallotForm.Score(Most ?? 0),
        BallotKind.Dots => BallotForm.Dots(Budget ?? 0, Most ?? 0),
        BallotKind.Quadratic => BallotForm.Quadratic(Budget ?? 0),
        BallotKind.Ranked => BallotForm.Ranked,
        BallotKind.Headcount => BallotForm.Headcount,
        _ => BallotForm.Approval,
    };

    public static BallotFormShape Of(BallotForm form) => new(
        form.Kind,
        form.Kind is BallotKind.Score or BallotKind.Dots ? form.Most : null,
        form.Kind is BallotKind.Dots or BallotKind.Quadratic ? form.Budget : null);
}

internal sealed record TieCommitmentShape(string Source, string? Link = null)
{
    public TieCommitment Restore() => Link is null ? TieCommitment.Rfc3797(Source) : new TieCommitment(Link, Source);

    public static TieCommitmentShape Of(TieCommitment commitment) => new(commitment.Source, commitment.Link);
}

internal sealed record PollShape(
    PollId Id,
    BoardId Board,
    ImmutableArray<ProposalId> Candidates,
    Instant Opens,
    Instant Closes,
    string Rule,
    BallotForm Form,
    string Digest,
    string Question = "",
    Cell? Cell = null,
    int Places = 1,
    Dictionary<string, int>? Roll = null,
    int Quorum = 0,
    WithoutQuorum WithoutQuorum = WithoutQuorum.Nothing,
    PollVisibility Visibility = PollVisibility.Sealed,
    TieCommitment? TieCommitment = null,
    PollId? RevoteOf = null,
    string? Series = null)
{
    /// <exception cref="ArgumentException">It is no poll, or not the one whose digest it has.</exception>
    public Poll Restore()
    {
        var poll = new Poll(Id, Board, Candidates, Opens, Closes)
        {
            Rule = Rule,
            Form = Form,
            Question = Question,
            Cell = Cell,
            Places = Places,
            Electorate = Roll is null ? Electorate.Anyone : Electorate.Of(Roll.Select(voter => KeyValuePair.Create(new PersonId(voter.Key), voter.Value))),
            Quorum = Quorum,
            WithoutQuorum = WithoutQuorum,
            Visibility = Visibility,
            TieCommitment = TieCommitment,
            RevoteOf = RevoteOf,
            Series = Series,
        };
        return poll.Digest == Digest ? poll : throw new ArgumentException($"The poll {Id} has the digest {poll.Digest}, and was announced with {Digest}: something in it was changed.");
    }

    public static PollShape Of(Poll poll) => new(
        poll.Id, poll.Board, poll.Candidates, poll.Opens, poll.Closes, poll.Rule, poll.Form, poll.Digest, poll.Question, poll.Cell, poll.Places,
        poll.Electorate.Roll?.ToDictionary(), poll.Quorum, poll.WithoutQuorum, poll.Visibility, poll.TieCommitment, poll.RevoteOf, poll.Series);
}

/// <summary>A ballot is an object of amounts by candidate.</summary>
internal static class BallotShape
{
    public static Ballot Restore(Dictionary<string, int> amounts) => Ballot.Give(amounts.Select(amount => new Mark(new ProposalId(amount.Key), amount.Value)));

    /// <exception cref="ArgumentException">The ballot names a candidate twice: no box took it.</exception>
    public static Dictionary<string, int> Of(Ballot ballot) => ballot.Marks.ToDictionary(mark => mark.Candidate.Value, mark => mark.Amount);
}

internal sealed record CountedBallotShape(Ballot Ballot, long Weight = 1, Fraction? Load = null);

internal sealed record AuditRecordShape(
    Poll Poll,
    int Turnout,
    Instant SealedAt,
    Verdict Verdict,
    string VerdictDigest,
    string? BallotsDigest = null,
    ImmutableArray<ProposalId> Withdrawn = default,
    TieReveal? Reveal = null)
{
    /// <exception cref="ArgumentException">The verdict is not the one whose digest it has.</exception>
    public AuditRecord Restore() => VerdictDigest == AuditDigests.Of(Verdict)
        ? new AuditRecord { Poll = Poll, Turnout = Turnout, SealedAt = SealedAt, Verdict = Verdict, BallotsDigest = BallotsDigest, Withdrawn = Withdrawn, Reveal = Reveal }
        : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The verdict on {Poll.Id} has the digest {AuditDigests.Of(Verdict)}, and was published with {VerdictDigest}: something in it was changed."));

    public static AuditRecordShape Of(AuditRecord record) => new(
        record.Poll, record.Turnout, record.SealedAt, record.Verdict, AuditDigests.Of(record.Verdict), record.BallotsDigest, record.Withdrawn, record.Reveal);
}
