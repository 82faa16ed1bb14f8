using System.Collections.Immutable;
using NodaTime;
using OpenSpaces.Scheduling.Tests.Polls;

namespace OpenSpaces.Scheduling.Tests.Storage;

public sealed class PollKeeperTests
{
    private static readonly Cell Cell = Hall.RedAt(Hall.Ten);
    private static readonly Stamp Facilitator = Hall.ByFacilitator with { At = Vote.Closes };
    private static readonly HashChain Chain = new("a secret of the hall"u8, 4);

    [Fact]
    public async Task Claims_become_a_contest_a_poll_a_verdict_and_a_session()
    {
        (BoardKeeper boards, PollKeeper polls) = await ContestAsync();
        Poll poll = About(await boards.FindAsync(KeptHall.Id));

        Assert.Empty(await polls.OpenAsync(poll, Hall.ByFacilitator));
        await VoteAsync(polls, poll, ("x", Vote.B), ("y", Vote.B), ("z", Vote.A));
        PollOutcome outcome = await polls.SettleAsync(poll.Id, reveal: null, Facilitator);

        Assert.Empty(outcome.Conflicts);
        Assert.Equal<ProposalId>([Vote.B, Vote.A, Vote.C], outcome.Verdict!.Ranking);
        Assert.Equal(Cell, outcome.Decision!.OrThrow().Find(Vote.B)!.Cell);
        Assert.Equal(outcome.Verdict, (await boards.FindAsync(KeptHall.Id))!.SettledAt(Cell)!.Verdict);
        Assert.Empty(outcome.Audit!.Verify((await polls.FindAsync(poll.Id))!.Ballots));
    }

    [Fact]
    public async Task Asking_for_the_verdict_again_answers_the_same_and_changes_nothing()
    {
        (BoardKeeper boards, PollKeeper polls) = await ContestAsync();
        Poll poll = About(await boards.FindAsync(KeptHall.Id));
        await polls.OpenAsync(poll, Hall.ByFacilitator);
        await VoteAsync(polls, poll, ("x", Vote.B), ("y", Vote.B), ("z", Vote.A));
        PollOutcome first = await polls.SettleAsync(poll.Id, reveal: null, Facilitator);
        long version = (await boards.FindAsync(KeptHall.Id))!.Version;

        PollOutcome again = await polls.SettleAsync(poll.Id, reveal: null, Facilitator);

        Assert.Equal(first.Audit, again.Audit);
        Assert.True(again.Decision!.IsAccepted);
        Assert.Equal(version, (await boards.FindAsync(KeptHall.Id))!.Version);
    }

    [Fact]
    public async Task A_poll_that_does_not_fit_is_refused_with_every_reason()
    {
        (BoardKeeper boards, PollKeeper polls) = await ContestAsync();
        var wrong = new Poll(new PollId("p"), KeptHall.Id, [Vote.B, Vote.A, Vote.C], Vote.Opens, Vote.Closes) { Cell = Cell, Rule = "lottery, eeny-meeny" };

        ImmutableArray<Conflict> conflicts = await polls.OpenAsync(wrong, Hall.By(Hall.Asha));

        Assert.Equal(["NotAllowed", "UnknownRule", "DrawNotPromised", "NotTheClaimants"], conflicts.Select(conflict => conflict.Code));
        Assert.Equal<Conflict>(
            [new NoContest(Hall.BlueAt(Hall.Ten))],
            await polls.OpenAsync(new Poll(new PollId("p"), KeptHall.Id, [Vote.A], Vote.Opens, Vote.Closes) { Cell = Hall.BlueAt(Hall.Ten) }, Hall.ByFacilitator));
        Assert.Equal<Conflict>(
            [new UnknownProposal(new ProposalId("nobody"))],
            await polls.OpenAsync(new Poll(new PollId("p"), KeptHall.Id, [Vote.A, new("nobody")], Vote.Opens, Vote.Closes), Hall.ByFacilitator));
        Poll poll = About(await boards.FindAsync(KeptHall.Id));
        Assert.Empty(await polls.OpenAsync(poll, Hall.ByFacilitator));
        Assert.Empty(await polls.OpenAsync(About(await boards.FindAsync(KeptHall.Id)), Hall.ByFacilitator));
        Assert.Equal<Conflict>([new PollExists(poll.Id)], await polls.OpenAsync(new Poll(poll.Id, poll.Board, poll.Candidates, poll.Opens, poll.Closes) { Cell = Cell, Quorum = 1 }, Hall.ByFacilitator));
    }

    [Fact]
    public async Task A_verdict_needs_a_facilitator_the_end_of_the_poll_or_a_reason_and_what_was_promised()
    {
        (BoardKeeper boards, PollKeeper polls) = await ContestAsync();
        Poll poll = About(await boards.FindAsync(KeptHall.Id), new TieCommitment(Chain[4], "numbers called out"));
        await polls.OpenAsync(poll, Hall.ByFacilitator);
        await VoteAsync(polls, poll, ("x", Vote.B), ("y", Vote.C));
        var reveal = new TieReveal("4.8./", Chain[3]);

        PollOutcome refused = await polls.SettleAsync(poll.Id, reveal with { Link = Chain[2] }, Hall.By(Hall.Asha));

        Assert.Equal(["NotAllowed", "PollIsStillOpen", "RevealIsWrong"], refused.Conflicts.Select(conflict => conflict.Code));
        Assert.False((await polls.FindAsync(poll.Id))!.IsSealed);
        Assert.Equal<Conflict>([new NoSuchPoll(new PollId("other"))], (await polls.SettleAsync(new PollId("other"), reveal, Facilitator)).Conflicts);
        PollOutcome early = await polls.SettleAsync(poll.Id, reveal, (Hall.ByFacilitator with { At = Vote.Within }).Because("Everybody has voted"));
        Assert.Equal(Vote.Within, early.Audit!.SealedAt);
        Assert.Equal<ProposalId>([TieDraw.Of([Vote.B, Vote.C], reveal).Order[0]], early.Verdict!.Ranking);
        Assert.True(early.Decision!.IsAccepted);
    }

    [Fact]
    public async Task Who_withdraws_while_people_vote_is_left_out_of_the_count()
    {
        (BoardKeeper boards, PollKeeper polls) = await ContestAsync();
        Poll poll = About(await boards.FindAsync(KeptHall.Id));
        await polls.OpenAsync(poll, Hall.ByFacilitator);
        await VoteAsync(polls, poll, ("x", Vote.B), ("y", Vote.B), ("z", Vote.A));
        (await boards.DecideAsync(KeptHall.Id, board => board.Withdraw(Vote.B, Hall.By(Hall.Ben)))).OrThrow();

        PollOutcome outcome = await polls.SettleAsync(poll.Id, reveal: null, Facilitator);

        Assert.Equal<ProposalId>([Vote.A, Vote.C], outcome.Verdict!.Ranking);
        Assert.Contains(new Withdrawn(Vote.B), outcome.Verdict.Steps);
        Assert.True(outcome.Decision!.IsAccepted);
    }

    [Fact]
    public async Task Where_nobody_stands_any_more_nothing_is_counted()
    {
        (BoardKeeper boards, PollKeeper polls) = await ContestAsync();
        Poll poll = About(await boards.FindAsync(KeptHall.Id));
        await polls.OpenAsync(poll, Hall.ByFacilitator);
        foreach (ProposalId gone in poll.Candidates)
        {
            (await boards.DecideAsync(KeptHall.Id, board => board.Withdraw(gone, Hall.ByFacilitator.Because("The hall is closed")))).OrThrow();
        }

        Assert.Equal<Conflict>([new NoContest(Cell)], (await polls.SettleAsync(poll.Id, reveal: null, Facilitator)).Conflicts);
    }

    [Fact]
    public async Task Without_quorum_the_contest_stays_unless_the_poll_says_otherwise()
    {
        (BoardKeeper boards, PollKeeper polls) = await ContestAsync();
        ImmutableArray<ProposalId> claimants = (await boards.FindAsync(KeptHall.Id))!.ClaimantsOf(Cell);
        Poll strict = new(new PollId("strict"), KeptHall.Id, claimants, Vote.Opens, Vote.Closes) { Cell = Cell, Quorum = 3 };
        Poll lax = new(new PollId("lax"), KeptHall.Id, claimants, Vote.Opens, Vote.Closes) { Cell = Cell, Quorum = 3, WithoutQuorum = WithoutQuorum.FirstCome };
        await polls.OpenAsync(strict, Hall.ByFacilitator);
        await polls.OpenAsync(lax, Hall.ByFacilitator);
        await VoteAsync(polls, strict, ("x", Vote.B), ("y", Vote.B));

        PollOutcome undecided = await polls.SettleAsync(strict.Id, reveal: null, Facilitator);

        Assert.Equal<VerdictStep>([new QuorumMissed(2, 3)], undecided.Verdict!.Steps);
        Assert.Null(undecided.Decision);
        Assert.NotNull((await boards.FindAsync(KeptHall.Id))!.ContestAt(Cell));
        PollOutcome decided = await polls.SettleAsync(lax.Id, reveal: null, Facilitator);
        Assert.Equal<VerdictStep>([new QuorumMissed(0, 3), new AskedFirst(Vote.A)], decided.Verdict!.Steps);
        Assert.Equal(Cell, decided.Decision!.OrThrow().Find(Vote.A)!.Cell);
    }

    [Fact]
    public async Task Equals_are_voted_on_once_more_and_then_the_tie_order_decides()
    {
        (BoardKeeper boards, PollKeeper polls) = await ContestAsync();
        Board board = (await boards.FindAsync(KeptHall.Id))!;
        var poll = new Poll(new PollId("first"), KeptHall.Id, board.ClaimantsOf(Cell), Vote.Opens, Vote.Closes) { Cell = Cell, Rule = "approval, revote" };
        await polls.OpenAsync(poll, Hall.ByFacilitator);
        await VoteAsync(polls, poll, ("v", Vote.A), ("w", Vote.B), ("x", Vote.B), ("y", Vote.A), ("z", Vote.C));

        PollOutcome tied = await polls.SettleAsync(poll.Id, reveal: null, Facilitator);

        Assert.Equal<ProposalId>([Vote.A, Vote.B], tied.RevoteAmong);
        Assert.Null(tied.Decision);
        Poll second = poll.Revote(new PollId("second"), tied.RevoteAmong, Vote.Opens, Vote.Closes);
        Assert.Empty(await polls.OpenAsync(second, Facilitator));
        await VoteAsync(polls, second, ("v", Vote.A), ("w", Vote.B), ("x", Vote.B), ("y", Vote.A));
        PollOutcome settled = await polls.SettleAsync(second.Id, reveal: null, Facilitator);
        Assert.Empty(settled.RevoteAmong);
        Assert.Equal(Vote.A, settled.Verdict!.Ranking[0]);
        Assert.True(settled.Decision!.IsAccepted);
    }

    /// <summary>Three topics claim ten o'clock at the red table, and the claims are closed.</summary>
    private static async Task<(BoardKeeper Boards, PollKeeper Polls)> ContestAsync()
    {
        var boards = new BoardKeeper(await KeptHall.StoreAsync(Hall.Topic("a", Hall.Asha), Hall.Topic("b", Hall.Ben), Hall.Topic("c", Hall.Chen)));
        (await boards.DecideAsync(KeptHall.Id, board => board.SetClaimPolicy(ClaimScope.OfCell(Cell), ClaimPolicy.ContestedUntil(Hall.Morning + Duration.FromMinutes(1)), Hall.ByFacilitator))).OrThrow();
        foreach ((string topic, PersonId host) in new[] { ("a", Hall.Asha), ("b", Hall.Ben), ("c", Hall.Chen) })
        {
            (await boards.DecideAsync(KeptHall.Id, KeptHall.Claim(topic, host, Cell))).OrThrow();
        }

        (await boards.DecideAsync(KeptHall.Id, board => board.CloseClaims(Cell, Hall.ByFacilitator.Because("Everybody is here")))).OrThrow();
        return (boards, new PollKeeper(new InMemoryBallotBox(), boards));
    }

    private static Poll About(Board? board, TieCommitment? commitment = null) =>
        new(new PollId("poll"), KeptHall.Id, board!.ClaimantsOf(Cell), Vote.Opens, Vote.Closes) { Cell = Cell, TieCommitment = commitment };

    private static async Task VoteAsync(PollKeeper polls, Poll poll, params (string Voter, ProposalId For)[] votes)
    {
        foreach ((string voter, ProposalId choice) in votes)
        {
            Assert.Equal(BallotAnswer.Cast, await polls.CastAsync(Vote.Cast(poll, "1", voter, Ballot.Approve(choice))));
        }
    }
}
