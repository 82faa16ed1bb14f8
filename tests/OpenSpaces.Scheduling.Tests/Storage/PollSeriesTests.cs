using System.Collections.Immutable;
using NodaTime;
using OpenSpaces.Scheduling.Tests.Polls;

namespace OpenSpaces.Scheduling.Tests.Storage;

/// <summary>A day of contests whose loads carry on.</summary>
public sealed class PollSeriesTests
{
    private static readonly Stamp Facilitator = Hall.ByFacilitator with { At = Vote.Closes };
    private static readonly ProposalId[] Topics = [.. Enumerable.Range(1, 6).Select(number => new ProposalId($"t{number}"))];

    [Theory]
    [InlineData("saturday", "big small big")]
    [InlineData(null, "big big big")]
    public async Task A_group_that_keeps_losing_is_served_next_where_loads_carry_on(string? series, string expected)
    {
        PollKeeper polls = await KeeperAsync();
        var winners = new List<string>();
        for (int round = 0; round < 3; round++)
        {
            PollOutcome outcome = await RoundAsync(polls, round, series);
            winners.Add(outcome.Verdict!.Winners.Single() == Topics[2 * round] ? "big" : "small");
        }

        Assert.Equal(expected, string.Join(' ', winners));
    }

    [Fact]
    public async Task Asking_for_a_verdict_again_carries_nothing_twice()
    {
        PollKeeper polls = await KeeperAsync();
        await RoundAsync(polls, 0, "saturday");
        await polls.SettleAsync(new PollId("round-0"), reveal: null, Facilitator);

        PollOutcome second = await RoundAsync(polls, 1, "saturday");

        Assert.Empty(second.Audit!.Verify((await polls.FindAsync(new PollId("round-1")))!.Ballots));
        Assert.Equal<Fraction>([0, new(1, 5)], (await polls.FindAsync(new PollId("round-1")))!.Ballots.Select(counted => counted.Load).Order());
    }

    [Fact]
    public async Task A_series_needs_a_rule_and_a_box_that_carry_loads()
    {
        PollKeeper polls = await KeeperAsync();
        var poll = new Poll(new PollId("p"), KeptHall.Id, [Topics[0], Topics[1]], Vote.Opens, Vote.Closes) { Series = "saturday", Rule = "approval" };

        Assert.Equal(["LoadsAreNotCarried"], (await polls.OpenAsync(poll, Hall.ByFacilitator)).Select(conflict => conflict.Code));
        Assert.Throws<ArgumentException>(() => new Poll(new PollId("p"), KeptHall.Id, [Topics[0]], Vote.Opens, Vote.Closes) { Series = "two words" });
    }

    /// <summary>Five people want the one topic, three the other, round after round.</summary>
    private static async Task<PollOutcome> RoundAsync(PollKeeper polls, int round, string? series)
    {
        ImmutableArray<ProposalId> pair = [Topics[2 * round], Topics[(2 * round) + 1]];
        var poll = new Poll(new PollId($"round-{round}"), KeptHall.Id, pair, Vote.Opens, Vote.Closes) { Series = series, Rule = "phragmen" };
        Assert.Empty(await polls.OpenAsync(poll, Hall.ByFacilitator));
        for (int voter = 0; voter < 8; voter++)
        {
            Assert.Equal(BallotAnswer.Cast, await polls.CastAsync(Vote.Cast(poll, "1", $"v{voter}", Ballot.Approve(pair[voter < 5 ? 0 : 1]))));
        }

        return await polls.SettleAsync(poll.Id, reveal: null, Facilitator);
    }

    private static async Task<PollKeeper> KeeperAsync() =>
        new(new InMemoryBallotBox(), new BoardKeeper(await KeptHall.StoreAsync([.. Topics.Select(id => new Proposal(id, id.Value))])));
}
