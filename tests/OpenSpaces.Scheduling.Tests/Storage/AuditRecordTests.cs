using System.Collections.Immutable;
using OpenSpaces.Scheduling.Tests.Polls;

namespace OpenSpaces.Scheduling.Tests.Storage;

public sealed class AuditRecordTests
{
    private static readonly HashChain Chain = new("a secret of the hall"u8, 4);
    private static readonly ImmutableArray<CountedBallot> Ballots = [new(Ballot.Approve(Vote.A), 2), new(Ballot.Approve(Vote.B), 2), new(Ballot.Approve(Vote.C))];

    private static readonly Poll Poll = new(new PollId("p"), new BoardId("hall-3"), [Vote.A, Vote.B, Vote.C], Vote.Opens, Vote.Closes)
    {
        TieCommitment = new TieCommitment(Chain[4], "numbers called out"),
    };

    private static readonly TieReveal Reveal = new(PublicRandomness.Numbers([7, 3, 12]), Chain[3]);

    private static AuditRecord Record => AuditRecord.Of(new PollStatus(Poll, 5) { SealedAt = Vote.Closes, Ballots = Ballots }, ContestRules.Default, [], Reveal);

    [Fact]
    public void It_verifies_whatever_the_order_of_the_ballots_and_however_they_are_heaped()
    {
        Assert.Empty(Record.Verify(Ballots));
        Assert.Empty(Record.Verify([.. Ballots.Reverse()]));
        Assert.Empty(Record.Verify([new(Ballot.Approve(Vote.A)), .. Ballots[1..], new(Ballot.Approve(Vote.A))]));
        Assert.Contains(Record.Verdict.Steps, step => step is TieBroken);
    }

    [Fact]
    public void Other_ballots_a_wrong_link_and_another_verdict_are_each_seen()
    {
        Assert.Contains("not the ballots", Assert.Single(Record.Verify([new(Ballot.Approve(Vote.B), 5)])), StringComparison.Ordinal);
        Assert.Contains("not what the poll promised", Assert.Single((Record with { Reveal = Reveal with { Link = Chain[2] } }).Verify(Ballots)), StringComparison.Ordinal);
        Assert.Contains("the verdict is another", Assert.Single((Record with { Reveal = Reveal with { Randomness = OtherRandomness() } }).Verify(Ballots)), StringComparison.Ordinal);
        Assert.Contains("the verdict is another", Assert.Single((Record with { Verdict = Record.Verdict with { Ranking = [Vote.C, Vote.A, Vote.B] } }).Verify(Ballots)), StringComparison.Ordinal);
        Assert.Contains("people voted", Assert.Single((Record with { Turnout = 6 }).Verify(Ballots)), StringComparison.Ordinal);
        Assert.Contains("can't be counted again", Assert.Single((Record with { Withdrawn = [Vote.A, Vote.A] }).Verify(Ballots)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_facilitators_word_over_the_count_is_not_taken_for_a_miscount()
    {
        AuditRecord counted = Record;
        AuditRecord overridden = counted with { Verdict = counted.Verdict.Override(Vote.C, Hall.Facilitator, "Chen flies home at noon") };

        Assert.Empty(overridden.Verify(Ballots));
        Assert.NotEmpty((overridden with { Verdict = overridden.Verdict with { Ranking = [Vote.C, Vote.B] } }).Verify(Ballots));
    }

    [Fact]
    public void Of_fewer_than_three_ballots_only_the_winner_is_told_and_who_has_them_can_still_count()
    {
        ImmutableArray<CountedBallot> two = [new(Ballot.Approve(Vote.B), 2)];
        AuditRecord record = AuditRecord.Of(new PollStatus(Vote.Poll(), 2) { SealedAt = Vote.Closes, Ballots = two }, ContestRules.Default, [Vote.C], reveal: null);

        Assert.Equal<ProposalId>([Vote.B], record.Verdict.Ranking);
        Assert.Equal<VerdictStep>([new Withheld(2), new Withdrawn(Vote.C)], record.Verdict.Steps);
        Assert.Null(record.BallotsDigest);
        Assert.Empty(record.Verify(two));
        Assert.NotEmpty(record.Verify([new(Ballot.Approve(Vote.A), 2)]));
    }

    [Fact]
    public void Ballots_that_no_box_takes_are_named()
    {
        var forged = new CountedBallot(Ballot.Give(new Mark(Vote.A, 7)));

        Assert.Contains(Record.Verify([forged, new(Ballot.Approve(Vote.B), 4)]), problem => problem.Contains("No box takes the ballot \"a 7\"", StringComparison.Ordinal));
    }

    /// <summary>The first numbers that would have let the other of the equals win.</summary>
    private static string OtherRandomness() => Enumerable.Range(1, 100).Select(number => PublicRandomness.Numbers([number]))
        .First(numbers => PollCount.Count(new PollStatus(Poll, 5) { SealedAt = Vote.Closes, Ballots = Ballots }, ContestRules.Default, [], Reveal with { Randomness = numbers }).Ranking[0] != Record.Verdict.Ranking[0]);
}
