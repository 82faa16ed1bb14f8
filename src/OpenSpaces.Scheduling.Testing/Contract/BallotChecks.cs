namespace OpenSpaces.Scheduling.Testing;

/// <summary>One current ballot a person and poll.</summary>
internal static class BallotChecks
{
    public static IEnumerable<(string Name, Func<StoreCase<IBallotBox>, Task> Check)> All =>
    [
        ("A voter's later ballot replaces the earlier one, and the turnout counts people", async given =>
        {
            (IBallotBox box, Poll poll) = await GivenAsync(given).ConfigureAwait(false);

            await ContractPoll.ExpectAsync(box, ContractPoll.Cast(poll, "asha", "1", ContractPoll.A), BallotAnswer.Cast).ConfigureAwait(false);
            await ContractPoll.ExpectAsync(box, ContractPoll.Cast(poll, "ben", "1", ContractPoll.A), BallotAnswer.Cast).ConfigureAwait(false);
            await ContractPoll.ExpectAsync(await given.OpenAsync().ConfigureAwait(false), ContractPoll.Cast(poll, "asha", "2", ContractPoll.B, ContractPoll.C), BallotAnswer.Replaced).ConfigureAwait(false);

            PollStatus status = await ContractPoll.StatusAsync(await given.OpenAsync().ConfigureAwait(false), poll).ConfigureAwait(false);
            Expect.Equal(2, status.Turnout, "The turnout");
            Expect.That(status.Tallies.SequenceEqual([new(ContractPoll.A, 1), new(ContractPoll.B, 1), new(ContractPoll.C, 1)]), $"The running tallies are {string.Join(", ", status.Tallies)}.");
        }),
        ("A ballot that is sent twice is taken once, also by a box that is opened anew and after the poll's end", async given =>
        {
            (IBallotBox box, Poll poll) = await GivenAsync(given).ConfigureAwait(false);
            BallotCast cast = ContractPoll.Cast(poll, "asha", "1", ContractPoll.A);
            await ContractPoll.ExpectAsync(box, cast, BallotAnswer.Cast).ConfigureAwait(false);
            await ContractPoll.ExpectAsync(box, ContractPoll.Cast(poll, "asha", "2", ContractPoll.B), BallotAnswer.Replaced).ConfigureAwait(false);
            IBallotBox anew = await given.OpenAsync().ConfigureAwait(false);

            await ContractPoll.ExpectAsync(anew, cast, BallotAnswer.KnownAlready).ConfigureAwait(false);
            await ContractPoll.ExpectAsync(anew, cast with { Stamp = ContractPoll.At("asha", ContractPoll.Closes) }, BallotAnswer.KnownAlready).ConfigureAwait(false);
            await ContractPoll.ExpectAsync(anew, ContractPoll.Cast(poll, "asha", "1", ContractPoll.C), BallotAnswer.Refused(new BallotIdUsed(new BallotId("1")))).ConfigureAwait(false);
            await ContractPoll.ExpectAsync(anew, ContractPoll.Cast(poll, "ben", "1", ContractPoll.C), BallotAnswer.Cast).ConfigureAwait(false);
        }),
        ("What is refused leaves the box as it was", async given =>
        {
            (IBallotBox box, Poll poll) = await GivenAsync(given).ConfigureAwait(false);
            BallotCast good = ContractPoll.Cast(poll, "asha", "1", ContractPoll.A);
            BallotCast[] refused =
            [
                good with { Stamp = ContractPoll.At("ben", ContractPoll.Opens) },
                good with { Stamp = ContractPoll.At("asha", ContractPoll.Closes) },
                good with { Ballot = Ballot.Approve(new ProposalId("nobody")) },
                good with { Ballot = Ballot.Give(new Mark(ContractPoll.A, 1), new Mark(ContractPoll.A, 1)) },
                good with { Stamp = good.Stamp with { As = Role.Stranger } },
            ];

            foreach (BallotCast cast in refused)
            {
                await ContractPoll.ExpectAsync(box, cast, BallotAnswer.Refused(VotingRules.Check(poll, cast))).ConfigureAwait(false);
            }

            Expect.Equal(0, (await ContractPoll.StatusAsync(box, poll).ConfigureAwait(false)).Turnout, "The turnout");
            await ContractPoll.ExpectAsync(box, good, BallotAnswer.Cast).ConfigureAwait(false);
        }),
        ("Nobody sends more ballots than may be sent", async given =>
        {
            (IBallotBox box, Poll poll) = await GivenAsync(given).ConfigureAwait(false);
            for (int i = 0; i < VotingRules.MostBallots; i++)
            {
                await ContractPoll.ExpectAsync(box, ContractPoll.Cast(poll, "asha", $"{i}", ContractPoll.A), i == 0 ? BallotAnswer.Cast : BallotAnswer.Replaced).ConfigureAwait(false);
            }

            await ContractPoll.ExpectAsync(box, ContractPoll.Cast(poll, "asha", "last", ContractPoll.A), BallotAnswer.Refused(new TooManyBallots(VotingRules.MostBallots))).ConfigureAwait(false);
        }),
        ("Ballots that are cast at once through two boxes are all taken, and one voter's count once", async given =>
        {
            (IBallotBox box, Poll poll) = await GivenAsync(given).ConfigureAwait(false);
            IBallotBox other = await given.OpenAsync().ConfigureAwait(false);

            BallotAnswer[] answers = await Task.WhenAll(Enumerable.Range(0, 400).Select(i =>
                Task.Run(() => (i % 2 == 0 ? box : other).CastAsync(ContractPoll.Cast(poll, i < 40 ? "asha" : $"v{i}", $"{i}", ContractPoll.B)).AsTask()))).ConfigureAwait(false);

            Expect.Equal(361, answers.Count(answer => answer.Equals(BallotAnswer.Cast)), "The ballots that were answered as a voter's first");
            Expect.Equal(39, answers.Count(answer => answer.Equals(BallotAnswer.Replaced)), "The ballots that were answered as replacing");
            PollStatus status = await ContractPoll.StatusAsync(other, poll).ConfigureAwait(false);
            Expect.Equal(361, status.Turnout, "The turnout");
            Expect.Equal(361, status.Tallies[1].Support, "The running tally");
        }),
    ];

    private static async Task<(IBallotBox Box, Poll Poll)> GivenAsync(StoreCase<IBallotBox> given)
    {
        IBallotBox box = await given.OpenAsync().ConfigureAwait(false);
        Poll poll = ContractPoll.Of(given.Id("p"), given.Id("b"));
        return (box, await ContractPoll.GivenPollAsync(box, new Poll(poll.Id, poll.Board, poll.Candidates, poll.Opens, poll.Closes) { Visibility = PollVisibility.Open }).ConfigureAwait(false));
    }
}
