using System.Collections.Immutable;

namespace OpenSpaces.Scheduling.Testing;

/// <summary>A sealed box takes nothing, and counts the same for ever.</summary>
internal static class SealingChecks
{
    public static IEnumerable<(string Name, Func<StoreCase<IBallotBox>, Task> Check)> All =>
    [
        ("A sealed box gives the multiset with its weights, and the same again to whoever asks", async given =>
        {
            IBallotBox box = await given.OpenAsync().ConfigureAwait(false);
            Poll poll = await ContractPoll.GivenPollAsync(box, OnRoll(given)).ConfigureAwait(false);
            await ContractPoll.ExpectAsync(box, ContractPoll.Cast(poll, "asha", "1", ContractPoll.A), BallotAnswer.Cast).ConfigureAwait(false);
            await ContractPoll.ExpectAsync(box, ContractPoll.Cast(poll, "asha", "2", ContractPoll.B), BallotAnswer.Replaced).ConfigureAwait(false);
            await ContractPoll.ExpectAsync(box, ContractPoll.Cast(poll, "ben", "1", ContractPoll.B), BallotAnswer.Cast).ConfigureAwait(false);
            await ContractPoll.ExpectAsync(box, ContractPoll.Cast(poll, "chen", "1"), BallotAnswer.Cast).ConfigureAwait(false);

            PollStatus status = await ContractPoll.SealedAsync(box, poll).ConfigureAwait(false);

            var expected = new PollStatus(poll, 3)
            {
                SealedAt = ContractPoll.SealedAt,
                Tallies = [new(ContractPoll.A, 0), new(ContractPoll.B, 7), new(ContractPoll.C, 0)],
                Ballots = [new CountedBallot(Ballot.Approve(), 1), new CountedBallot(Ballot.Approve(ContractPoll.B), 7)],
            };
            Expect.Equal(expected, status, "The sealed box");
            IBallotBox anew = await given.OpenAsync().ConfigureAwait(false);
            Expect.Equal(expected, await ContractPoll.StatusAsync(anew, poll).ConfigureAwait(false), "The sealed box, read again");
            Expect.Equal(expected, (await anew.SealAsync(poll.Id, ContractPoll.SealedAt + NodaTime.Duration.FromHours(1)).ConfigureAwait(false))!, "The box, sealed again");
        }),
        ("A sealed box takes no ballot, through whichever box it comes", async given =>
        {
            IBallotBox box = await given.OpenAsync().ConfigureAwait(false);
            IBallotBox other = await given.OpenAsync().ConfigureAwait(false);
            Poll poll = await ContractPoll.GivenPollAsync(box, ContractPoll.Of(given.Id("p"), given.Id("b"))).ConfigureAwait(false);
            await ContractPoll.ExpectAsync(other, ContractPoll.Cast(poll, "asha", "1", ContractPoll.A), BallotAnswer.Cast).ConfigureAwait(false);

            await ContractPoll.SealedAsync(box, poll).ConfigureAwait(false);

            await ContractPoll.ExpectAsync(other, ContractPoll.Cast(poll, "ben", "1", ContractPoll.A), BallotAnswer.Refused(new PollIsOver(ContractPoll.SealedAt))).ConfigureAwait(false);
            Expect.Equal(1, (await ContractPoll.StatusAsync(other, poll).ConfigureAwait(false)).Turnout, "The turnout");
        }),
        ("A ballot in flight while the box is sealed is counted or refused, never neither", async given =>
        {
            IBallotBox[] boxes = [await given.OpenAsync().ConfigureAwait(false), await given.OpenAsync().ConfigureAwait(false)];
            Poll poll = await ContractPoll.GivenPollAsync(boxes[0], ContractPoll.Of(given.Id("p"), given.Id("b"))).ConfigureAwait(false);

            Task<BallotAnswer[]> casting = Task.WhenAll(Enumerable.Range(0, 600).Select(i => Task.Run(async () =>
            {
                await Task.Yield();
                return await boxes[i % 2].CastAsync(ContractPoll.Cast(poll, $"v{i}", "1", ContractPoll.A)).ConfigureAwait(false);
            })));
            PollStatus[] seals = await Task.WhenAll(boxes.Select(box => Task.Run(() => ContractPoll.SealedAsync(box, poll)))).ConfigureAwait(false);
            BallotAnswer[] answers = await casting.ConfigureAwait(false);

            Expect.Equal(seals[0], seals[1], "The box that two have sealed");
            Expect.Equal(answers.Count(answer => answer.IsTaken), seals[0].Turnout, "The ballots that were taken and those that are counted");
            Expect.Equal(seals[0].Turnout, (int)seals[0].Ballots.Sum(ballot => ballot.Weight), "The weight of the multiset");
        }),
        ("While the poll is sealed to the public, only the turnout is told", async given =>
        {
            IBallotBox box = await given.OpenAsync().ConfigureAwait(false);
            Poll poll = await ContractPoll.GivenPollAsync(box, ContractPoll.Of(given.Id("p"), given.Id("b"))).ConfigureAwait(false);
            await ContractPoll.ExpectAsync(box, ContractPoll.Cast(poll, "asha", "1", ContractPoll.A), BallotAnswer.Cast).ConfigureAwait(false);

            Expect.Equal(new PollStatus(poll, 1), await ContractPoll.StatusAsync(box, poll).ConfigureAwait(false), "What is told of an open poll");
        }),
    ];

    private static Poll OnRoll(StoreCase<IBallotBox> given)
    {
        Poll poll = ContractPoll.Of(given.Id("p"), given.Id("b"));
        ImmutableArray<KeyValuePair<PersonId, int>> roll = [new(new PersonId("asha"), 5), new(new PersonId("ben"), 2), new(new PersonId("chen"), 1)];
        return new Poll(poll.Id, poll.Board, poll.Candidates, poll.Opens, poll.Closes) { Electorate = Electorate.Of(roll) };
    }
}
