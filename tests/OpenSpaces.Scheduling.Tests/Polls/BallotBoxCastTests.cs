using NodaTime;

namespace OpenSpaces.Scheduling.Tests.Polls;

public sealed class BallotBoxCastTests
{
    [Fact]
    public async Task A_person_has_one_ballot_and_the_last_one_counts()
    {
        Poll poll = Vote.Poll();
        InMemoryBallotBox box = await Vote.BoxAsync(poll);

        Assert.Equal(BallotAnswer.Cast, await box.CastAsync(Vote.Cast(poll, "1", "asha", Ballot.Approve(Vote.A))));
        Assert.Equal(BallotAnswer.Cast, await box.CastAsync(Vote.Cast(poll, "1", "ben", Ballot.Approve(Vote.A, Vote.B))));
        Assert.Equal(BallotAnswer.Replaced, await box.CastAsync(Vote.Cast(poll, "2", "asha", Ballot.Approve(Vote.C))));

        PollStatus status = (await box.SealAsync(poll.Id, Vote.Closes))!;
        Assert.Equal(2, status.Turnout);
        Assert.Equal<CountedBallot>([new(Ballot.Approve(Vote.A, Vote.B)), new(Ballot.Approve(Vote.C))], status.Ballots);
        Assert.Equal<RunningTally>([new(Vote.A, 1), new(Vote.B, 1), new(Vote.C, 1)], status.Tallies);
    }

    [Fact]
    public async Task The_same_sending_again_changes_nothing_and_other_content_under_its_id_is_an_error()
    {
        Poll poll = Vote.Poll();
        InMemoryBallotBox box = await Vote.BoxAsync(poll);
        BallotCast first = Vote.Cast(poll, "1", "asha", Ballot.Approve(Vote.A));
        await box.CastAsync(first);
        await box.CastAsync(Vote.Cast(poll, "2", "asha", Ballot.Approve(Vote.B)));

        Assert.Equal(BallotAnswer.KnownAlready, await box.CastAsync(first));
        Assert.Equal(BallotAnswer.KnownAlready, await box.CastAsync(first with { Stamp = first.Stamp with { At = Vote.Closes } }));
        Assert.Equal(BallotAnswer.Refused(new BallotIdUsed(first.Id)), await box.CastAsync(first with { Ballot = Ballot.Approve(Vote.C) }));

        Assert.Equal<CountedBallot>([new(Ballot.Approve(Vote.B))], (await box.SealAsync(poll.Id, Vote.Closes))!.Ballots);
    }

    [Fact]
    public async Task Who_is_early_late_or_not_entitled_is_told_so_and_every_reason_is_named()
    {
        var poll = new Poll(new PollId("p"), new BoardId("b"), [Vote.A], Vote.Opens, Vote.Closes) { Electorate = Electorate.Of(Hall.Asha) };
        InMemoryBallotBox box = await Vote.BoxAsync(poll);
        BallotCast good = Vote.Cast(poll, "1", "asha", Ballot.Approve(Vote.A));

        Assert.Equal(
            BallotAnswer.Refused(new PollIsNotOpenYet(Vote.Opens)),
            await box.CastAsync(good with { Stamp = good.Stamp with { At = Vote.Opens - Duration.FromTicks(1) } }));
        Assert.Equal(BallotAnswer.Refused(new PollIsOver(Vote.Closes)), await box.CastAsync(good with { Stamp = good.Stamp with { At = Vote.Closes } }));
        Assert.Equal(BallotAnswer.Refused(new NotEntitled(Hall.Ben)), await box.CastAsync(Vote.Cast(poll, "1", "ben", Ballot.Approve(Vote.A))));
        Assert.Equal(BallotAnswer.Refused(new NotEntitled(Hall.Asha)), await box.CastAsync(good with { Stamp = good.Stamp with { As = Role.Stranger } }));
        Assert.Equal(BallotAnswer.Refused(new UnknownPoll(new PollId("other"))), await box.CastAsync(good with { Poll = new PollId("other") }));
        Assert.Equal(
            BallotAnswer.Refused(new NotTheVoter(Hall.Chen, Hall.Ben), new NotEntitled(Hall.Ben), new PollIsOver(Vote.Closes), new UnknownCandidate(Vote.B)),
            await box.CastAsync(Vote.Cast(poll, "1", "ben", Ballot.Approve(Vote.B)) with { Stamp = new Stamp(Hall.Chen, Role.Attendee, Vote.Closes) }));
        Assert.Equal(0, (await box.FindAsync(poll.Id))!.Turnout);
        Assert.Equal(BallotAnswer.Cast, await box.CastAsync(good));
    }

    [Fact]
    public async Task A_facilitator_enters_paper_ballots_and_only_a_facilitator_counts_heads()
    {
        var poll = new Poll(new PollId("p"), new BoardId("b"), [Vote.A, Vote.B], Vote.Opens, Vote.Closes) { Form = BallotForm.Headcount };
        InMemoryBallotBox box = await Vote.BoxAsync(poll);
        BallotCast heads = Vote.Cast(poll, "1", "asha", Ballot.Give(new Mark(Vote.A, 17), new Mark(Vote.B, 21)));

        Assert.Equal(BallotAnswer.Refused(new NotTheVoter(Hall.Asha, Hall.Asha)), await box.CastAsync(heads));
        Assert.Equal(BallotAnswer.Cast, await box.CastAsync(heads with { Stamp = new Stamp(Hall.Facilitator, Role.Facilitator, Vote.Within) }));

        Assert.Equal<RunningTally>([new(Vote.A, 17), new(Vote.B, 21)], (await box.SealAsync(poll.Id, Vote.Closes))!.Tallies);
    }

    [Fact]
    public async Task A_weight_of_the_roll_counts_in_tallies_and_ballots()
    {
        var poll = new Poll(new PollId("p"), new BoardId("b"), [Vote.A, Vote.B], Vote.Opens, Vote.Closes)
        {
            Form = BallotForm.Ranked,
            Electorate = Electorate.Of(new Dictionary<PersonId, int> { [Hall.Asha] = 3, [Hall.Ben] = 1 }),
            Visibility = PollVisibility.Open,
        };
        InMemoryBallotBox box = await Vote.BoxAsync(poll);
        await box.CastAsync(Vote.Cast(poll, "1", "asha", Ballot.Rank(Vote.B, Vote.A)));
        await box.CastAsync(Vote.Cast(poll, "1", "ben", Ballot.Rank(Vote.A)));

        Assert.Equal<RunningTally>([new(Vote.A, 1), new(Vote.B, 3)], (await box.FindAsync(poll.Id))!.Tallies);

        await box.CastAsync(Vote.Cast(poll, "2", "asha", Ballot.RankGroups([Vote.A, Vote.B])));

        PollStatus status = (await box.SealAsync(poll.Id, Vote.Closes))!;
        Assert.Equal<RunningTally>([new(Vote.A, 4), new(Vote.B, 3)], status.Tallies);
        Assert.Contains(new CountedBallot(Ballot.RankGroups([Vote.A, Vote.B]), 3), status.Ballots);
    }

    [Fact]
    public async Task A_person_can_change_a_ballot_only_so_often()
    {
        Poll poll = Vote.Poll();
        InMemoryBallotBox box = await Vote.BoxAsync(poll);
        for (int i = 1; i <= VotingRules.MostBallots; i++)
        {
            Assert.True((await box.CastAsync(Vote.Cast(poll, $"{i}", "asha", Ballot.Approve(Vote.A)))).IsTaken);
        }

        Assert.Equal(BallotAnswer.Refused(new TooManyBallots(VotingRules.MostBallots)), await box.CastAsync(Vote.Cast(poll, "last", "asha", Ballot.Approve(Vote.A))));
        Assert.Equal(BallotAnswer.KnownAlready, await box.CastAsync(Vote.Cast(poll, "7", "asha", Ballot.Approve(Vote.A))));
    }
}
