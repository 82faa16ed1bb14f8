using System.Collections.Immutable;
using NodaTime;

namespace OpenSpaces.Scheduling.Tests.Polls;

public sealed class PollTests
{
    [Fact]
    public void A_change_of_anything_is_another_poll_with_another_digest()
    {
        var chain = new HashChain("a secret of the hall"u8, 4);
        var commitment = new TieCommitment(chain[4], "numbers called out");
        Poll plain = Vote.Poll();
        Poll[] changed =
        [
            plain,
            Vote.Poll("other"),
            new(plain.Id, new BoardId("other"), plain.Candidates, plain.Opens, plain.Closes),
            Vote.Poll("poll", Vote.B, Vote.A, Vote.C),
            new(plain.Id, plain.Board, plain.Candidates, plain.Opens + Duration.FromSeconds(1), plain.Closes),
            new(plain.Id, plain.Board, plain.Candidates, plain.Opens, plain.Closes + Duration.FromSeconds(1)),
            new(plain.Id, plain.Board, plain.Candidates, plain.Opens, plain.Closes) { Question = "Which?" },
            new(plain.Id, plain.Board, plain.Candidates, plain.Opens, plain.Closes) { Cell = Hall.RedAt(Hall.Ten) },
            new(plain.Id, plain.Board, plain.Candidates, plain.Opens, plain.Closes) { Cell = Hall.BlueAt(Hall.Ten) },
            new(plain.Id, plain.Board, plain.Candidates, plain.Opens, plain.Closes) { Form = BallotForm.Score(5) },
            new(plain.Id, plain.Board, plain.Candidates, plain.Opens, plain.Closes) { Form = BallotForm.Score(6) },
            new(plain.Id, plain.Board, plain.Candidates, plain.Opens, plain.Closes) { Form = BallotForm.Dots(6, 5) },
            new(plain.Id, plain.Board, plain.Candidates, plain.Opens, plain.Closes) { Rule = "schulze" },
            new(plain.Id, plain.Board, plain.Candidates, plain.Opens, plain.Closes) { Places = 2 },
            new(plain.Id, plain.Board, plain.Candidates, plain.Opens, plain.Closes) { Electorate = Electorate.Of() },
            new(plain.Id, plain.Board, plain.Candidates, plain.Opens, plain.Closes) { Electorate = Electorate.Of(Hall.Asha) },
            new(plain.Id, plain.Board, plain.Candidates, plain.Opens, plain.Closes) { Electorate = Electorate.Of(new Dictionary<PersonId, int> { [Hall.Asha] = 2 }) },
            new(plain.Id, plain.Board, plain.Candidates, plain.Opens, plain.Closes) { Quorum = 5 },
            new(plain.Id, plain.Board, plain.Candidates, plain.Opens, plain.Closes) { WithoutQuorum = WithoutQuorum.FirstCome },
            new(plain.Id, plain.Board, plain.Candidates, plain.Opens, plain.Closes) { Visibility = PollVisibility.Open },
            new(plain.Id, plain.Board, plain.Candidates, plain.Opens, plain.Closes) { TieCommitment = commitment },
            new(plain.Id, plain.Board, plain.Candidates, plain.Opens, plain.Closes) { TieCommitment = TieCommitment.Rfc3797("numbers called out") },
            new(plain.Id, plain.Board, plain.Candidates, plain.Opens, plain.Closes) { RevoteOf = new PollId("first") },
        ];

        Assert.Equal(changed.Length, changed.Select(poll => poll.Digest).Distinct().Count());
        Assert.Equal(Vote.Poll().Digest, plain.Digest);
        Assert.Equal(Vote.Poll(), plain);
        Assert.Matches("^[0-9a-f]{64}$", plain.Digest);
        Assert.All(changed, poll => Assert.Equal(poll.Digest, PollJson.ReadPoll(PollJson.Write(poll)).Digest));
    }

    [Fact]
    public void The_digest_is_that_of_the_documented_text() => Assert.Equal(
        "format:17:open-space-poll/1,id:4:poll,board:6:hall-3,candidate:1:a,candidate:1:b,candidate:1:c,opens:20:2018-10-06T02:30:00Z,closes:20:2018-10-06T03:30:00Z,question:0:,"
            + "form:12:Approval 1 0,rule:8:approval,places:1:1,electorate:6:anyone,quorum:1:0,without-quorum:7:Nothing,visibility:6:Sealed,",
        PollDigest.Text(Vote.Poll()));

    [Fact]
    public void A_poll_that_can_not_be_is_a_programmers_mistake()
    {
        Assert.Throws<ArgumentException>(() => new Poll(default, new BoardId("b"), [Vote.A], Vote.Opens, Vote.Closes));
        Assert.Throws<ArgumentException>(() => new Poll(new PollId("p"), new BoardId("b"), [], Vote.Opens, Vote.Closes));
        Assert.Throws<ArgumentException>(() => new Poll(new PollId("p"), new BoardId("b"), [Vote.A, Vote.A], Vote.Opens, Vote.Closes));
        Assert.Throws<ArgumentException>(() => new Poll(new PollId("p"), new BoardId("b"), [Vote.A], Vote.Opens, Vote.Opens));
        Assert.Throws<ArgumentException>(() => new Poll(new PollId("p"), new BoardId("b"), [Vote.A], Vote.Opens, Vote.Closes) { Rule = "Approval!" });
        Assert.Throws<ArgumentException>(() => new Poll(new PollId("p"), new BoardId("b"), [Vote.A], Vote.Opens, Vote.Closes) { Question = "two\nlines" });
        Assert.Throws<ArgumentOutOfRangeException>(() => new Poll(new PollId("p"), new BoardId("b"), [Vote.A], Vote.Opens, Vote.Closes) { Places = 0 });
        Assert.Throws<ArgumentException>(() => Electorate.Of(Hall.Asha, Hall.Asha));
        Assert.Throws<ArgumentException>(() => Electorate.Of(new Dictionary<PersonId, int> { [Hall.Asha] = 0 }));
    }

    [Fact]
    public void A_revote_is_among_candidates_and_on_a_link_of_its_own()
    {
        var chain = new HashChain("a secret of the hall"u8, 4);
        Poll first = new(new PollId("p"), new BoardId("b"), [Vote.A, Vote.B, Vote.C], Vote.Opens, Vote.Closes) { TieCommitment = new(chain[4], "numbers"), Rule = "approval, revote", Quorum = 3 };

        Poll second = first.Revote(new PollId("p2"), [Vote.A, Vote.C], Vote.Closes, Vote.Closes + Duration.FromMinutes(5), new(chain[3], "numbers"));

        Assert.Equal(first.Id, second.RevoteOf);
        Assert.Equal((first.Rule, first.Quorum, first.Board), (second.Rule, second.Quorum, second.Board));
        Assert.Throws<ArgumentException>(() => first.Revote(new PollId("p2"), [new ProposalId("d")], Vote.Closes, Vote.Closes + Duration.FromMinutes(5)));
        Assert.Throws<ArgumentException>(() => first.Revote(new PollId("p2"), [Vote.A], Vote.Closes, Vote.Closes + Duration.FromMinutes(5), first.TieCommitment));
    }
}
