using System.Collections.Immutable;

namespace OpenSpaces.Scheduling.Tests.Polls;

public sealed class BallotBoxSealTests
{
    [Fact]
    public async Task A_sealed_poll_shows_only_its_turnout_until_the_box_is_sealed()
    {
        Poll poll = Vote.Poll();
        InMemoryBallotBox box = await Vote.BoxAsync(poll);
        await box.CastAsync(Vote.Cast(poll, "1", "asha", Ballot.Approve(Vote.A)));

        Assert.Equal(new PollStatus(poll, 1), await box.FindAsync(poll.Id));

        PollStatus status = (await box.SealAsync(poll.Id, Vote.Closes))!;
        Assert.True(status.IsSealed);
        Assert.Equal(status, await box.FindAsync(poll.Id));
    }

    [Fact]
    public async Task Sealing_twice_is_sealing_once_and_what_comes_after_is_refused()
    {
        Poll poll = Vote.Poll();
        InMemoryBallotBox box = await Vote.BoxAsync(poll);
        BallotCast cast = Vote.Cast(poll, "1", "asha", Ballot.Approve(Vote.A));
        await box.CastAsync(cast);

        PollStatus first = (await box.SealAsync(poll.Id, Vote.Within))!;

        Assert.Same(first, await box.SealAsync(poll.Id, Vote.Closes));
        Assert.Equal(BallotAnswer.Refused(new PollIsOver(Vote.Within)), await box.CastAsync(Vote.Cast(poll, "1", "ben", Ballot.Approve(Vote.A))));
        Assert.Equal(BallotAnswer.Refused(new PollIsOver(Vote.Within)), await box.CastAsync(cast));
        Assert.Null(await box.SealAsync(new PollId("other"), Vote.Closes));
    }

    [Fact]
    public async Task The_same_poll_is_put_up_once_and_another_by_its_id_not_at_all()
    {
        Poll poll = Vote.Poll();
        InMemoryBallotBox box = await Vote.BoxAsync(poll);

        Assert.True(await box.OpenAsync(Vote.Poll()));
        Assert.False(await box.OpenAsync(new Poll(poll.Id, poll.Board, poll.Candidates, poll.Opens, poll.Closes) { Quorum = 1 }));
        Assert.True(await box.OpenAsync(Vote.Poll("second")));
        Assert.Equal<Poll>([poll, Vote.Poll("second")], await box.ListAsync(poll.Board));
        Assert.Empty(await box.ListAsync(new BoardId("other")));
    }

    /// <summary>Eight threads cast a million ballots, and the box is sealed at some moment: each ballot was counted or refused.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_ballot_in_flight_while_the_box_is_sealed_is_counted_or_refused(int seed)
    {
        const int Threads = 8;
        const int EachThread = 125_000;
        Poll poll = Vote.Poll();
        InMemoryBallotBox box = await Vote.BoxAsync(poll);
        int sealAfter = new Random(seed).Next(Threads * EachThread);
        ImmutableArray<Ballot> ballots = [Ballot.Approve(Vote.A), Ballot.Approve(Vote.B, Vote.C), Ballot.Approve()];
        int sent = 0;
        long taken = 0;
        long refused = 0;
        PollStatus? status = null;

        await Task.WhenAll(Enumerable.Range(0, Threads).Select(thread => Task.Factory.StartNew(
            () =>
            {
                for (int i = 0; i < EachThread; i++)
                {
                    if (Interlocked.Increment(ref sent) == sealAfter)
                    {
                        status = box.SealAsync(poll.Id, Vote.Within).AsTask().GetAwaiter().GetResult();
                    }

                    BallotAnswer answer = box.CastAsync(Vote.Cast(poll, "1", $"{thread}-{i}", ballots[i % 3])).AsTask().GetAwaiter().GetResult();
                    Interlocked.Increment(ref answer.IsTaken ? ref taken : ref refused);
                }
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)));

        status ??= await box.SealAsync(poll.Id, Vote.Within);
        Assert.Equal(Threads * EachThread, taken + refused);
        Assert.Equal(taken, status!.Turnout);
        Assert.Equal(taken, status.Ballots.Sum(counted => counted.Weight));
        Assert.Equal(status, await box.FindAsync(poll.Id));
        Assert.Equal(
            status.Ballots.Where(counted => counted.Ballot.Marks.Any(mark => mark.Candidate == Vote.B)).Sum(counted => counted.Weight),
            status.Tallies.Single(tally => tally.Candidate == Vote.B).Support);
    }
}
