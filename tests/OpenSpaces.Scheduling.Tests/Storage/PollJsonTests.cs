using System.Collections.Immutable;
using System.Text;
using OpenSpaces.Scheduling.Tests.Polls;

namespace OpenSpaces.Scheduling.Tests.Storage;

public sealed class PollJsonTests
{
    private static readonly Poll Full = new(new PollId("p"), new BoardId("hall-3"), [Vote.B, Vote.A], Vote.Opens, Vote.Closes)
    {
        Question = "कौन सा विषय?",
        Cell = Hall.RedAt(Hall.Ten),
        Form = BallotForm.Dots(10, 4),
        Rule = "dots, revote",
        Places = 2,
        Electorate = Electorate.Of(new Dictionary<PersonId, int> { [Hall.Asha] = 2, [Hall.Ben] = 1 }),
        Quorum = 4,
        WithoutQuorum = WithoutQuorum.Lottery,
        Visibility = PollVisibility.Open,
        TieCommitment = TieCommitment.Rfc3797("six numbers"),
        RevoteOf = new PollId("first"),
    };

    [Fact]
    public void A_poll_is_read_as_it_was_written() => Assert.Equal(Full, PollJson.ReadPoll(PollJson.Write(Full)));

    [Fact]
    public void A_form_of_any_kind_is_read_as_it_was_written()
    {
        foreach (BallotForm form in new[] { BallotForm.Approval, BallotForm.Score(7), BallotForm.Dots(9, 3), BallotForm.Quadratic(50), BallotForm.Ranked, BallotForm.Headcount })
        {
            Assert.Equal(form, PollJson.ReadPoll(PollJson.Write(new Poll(Full.Id, Full.Board, Full.Candidates, Full.Opens, Full.Closes) { Form = form })).Form);
        }
    }

    [Fact]
    public void A_poll_that_was_changed_behind_its_digest_is_damaged()
    {
        string json = Encoding.UTF8.GetString(PollJson.Write(Full));

        var thrown = Assert.Throws<DamagedHistoryException>(() => PollJson.ReadPoll(Encoding.UTF8.GetBytes(json.Replace("\"quorum\":4", "\"quorum\":3", StringComparison.Ordinal))));

        Assert.Contains("announced with", thrown.Message, StringComparison.Ordinal);
        Assert.Throws<DamagedHistoryException>(() => PollJson.ReadPoll("{}"u8));
        Assert.Throws<DamagedHistoryException>(() => PollJson.ReadPoll("null"u8));
        Assert.Throws<DamagedHistoryException>(() => PollJson.ReadPoll("{"u8));
        Assert.Throws<DamagedHistoryException>(() => PollJson.ReadPoll(Encoding.UTF8.GetBytes(json.Insert(1, "\"unknown\":1,"))));
    }

    [Fact]
    public void Ballots_are_objects_of_amounts()
    {
        Ballot ballot = Ballot.Give(new Mark(Vote.B, 3), new Mark(Vote.A, 1));
        ImmutableArray<CountedBallot> ballots = [new(ballot, 5), new(Ballot.Approve())];

        Assert.Equal("""{"a":1,"b":3}""", Encoding.UTF8.GetString(PollJson.Write(ballot)));
        Assert.Equal(ballot, PollJson.ReadBallot(PollJson.Write(ballot)));
        Assert.Equal<CountedBallot>(ballots, PollJson.ReadBallots(PollJson.Write(ballots)));
        Assert.Throws<ArgumentException>(() => PollJson.Write(Ballot.Give(new Mark(Vote.A, 1), new Mark(Vote.A, 2))));
        Assert.Throws<DamagedHistoryException>(() => PollJson.ReadBallot("""{"a":1,"a":2}"""u8));
        Assert.Throws<DamagedHistoryException>(() => PollJson.ReadBallot("""{"a":1.5}"""u8));
    }

    [Fact]
    public void An_audit_record_is_read_as_it_was_written_and_not_if_its_verdict_was_changed()
    {
        var status = new PollStatus(Vote.Poll(), 3) { SealedAt = Vote.Closes, Ballots = [new(Ballot.Approve(Vote.A), 2), new(Ballot.Approve(Vote.B))] };
        AuditRecord record = AuditRecord.Of(status, ContestRules.Default, [Vote.C], reveal: null);
        string json = Encoding.UTF8.GetString(PollJson.Write(record));

        Assert.Equal(record, PollJson.ReadAudit(Encoding.UTF8.GetBytes(json)));
        Assert.Throws<DamagedHistoryException>(() => PollJson.ReadAudit(Encoding.UTF8.GetBytes(json.Replace("\"support\":2", "\"support\":3", StringComparison.Ordinal))));
        Assert.Contains("\"support\":2", json, StringComparison.Ordinal);
    }
}
