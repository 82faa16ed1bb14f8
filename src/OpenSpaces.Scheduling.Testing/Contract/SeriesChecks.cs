namespace OpenSpaces.Scheduling.Testing;

/// <summary>What voters carry from poll to poll of a series.</summary>
internal static class SeriesChecks
{
    public static IEnumerable<(string Name, Func<StoreCase<IBallotBox>, Task> Check)> All =>
    [
        ("What a verdict gave is carried to the next poll of the series, once, and no further", async given =>
        {
            IBallotBox box = await given.OpenAsync().ConfigureAwait(false);
            if (!box.CarriesLoads)
            {
                return;
            }

            Poll first = await SealedAsync(box, InSeries(given, "p1", "s")).ConfigureAwait(false);
            Verdict verdict = await VerdictAsync(box, first).ConfigureAwait(false);
            await box.CarryAsync(first.Id, verdict).ConfigureAwait(false);
            await (await given.OpenAsync().ConfigureAwait(false)).CarryAsync(first.Id, verdict).ConfigureAwait(false);

            IBallotBox anew = await given.OpenAsync().ConfigureAwait(false);
            await ExpectLoadAsync(anew, await SealedAsync(anew, InSeries(given, "p2", "s")).ConfigureAwait(false), new Fraction(1, 2)).ConfigureAwait(false);
            await ExpectLoadAsync(anew, await SealedAsync(anew, InSeries(given, "p3", "elsewhere")).ConfigureAwait(false), 0).ConfigureAwait(false);
        }),
        ("Only a sealed poll of a series carries anything, and only by the rule that shares loads", async given =>
        {
            IBallotBox box = await given.OpenAsync().ConfigureAwait(false);
            if (!box.CarriesLoads)
            {
                return;
            }

            Poll alone = await SealedAsync(box, ContractPoll.Of(given.Id("alone"), given.Id("b"))).ConfigureAwait(false);
            Poll first = await SealedAsync(box, InSeries(given, "p1", "s")).ConfigureAwait(false);
            Verdict verdict = await VerdictAsync(box, first).ConfigureAwait(false);
            Poll open = await ContractPoll.GivenPollAsync(box, InSeries(given, "p2", "s")).ConfigureAwait(false);

            await box.CarryAsync(alone.Id, verdict).ConfigureAwait(false);
            await box.CarryAsync(open.Id, verdict).ConfigureAwait(false);

            await ExpectLoadAsync(box, await SealedAsync(box, InSeries(given, "p3", "s")).ConfigureAwait(false), 0).ConfigureAwait(false);
        }),
    ];

    private static Poll InSeries(StoreCase<IBallotBox> given, string id, string series)
    {
        Poll poll = ContractPoll.Of(given.Id(id), given.Id("b"));
        return new Poll(poll.Id, poll.Board, poll.Candidates, poll.Opens, poll.Closes) { Series = series, Rule = "phragmen" };
    }

    /// <summary>Two want one thing, and one another.</summary>
    private static async Task<Poll> SealedAsync(IBallotBox box, Poll poll)
    {
        await ContractPoll.GivenPollAsync(box, poll).ConfigureAwait(false);
        await ContractPoll.ExpectAsync(box, ContractPoll.Cast(poll, "asha", "1", ContractPoll.A), BallotAnswer.Cast).ConfigureAwait(false);
        await ContractPoll.ExpectAsync(box, ContractPoll.Cast(poll, "ben", "1", ContractPoll.A), BallotAnswer.Cast).ConfigureAwait(false);
        await ContractPoll.ExpectAsync(box, ContractPoll.Cast(poll, "chen", "1", ContractPoll.B), BallotAnswer.Cast).ConfigureAwait(false);
        await ContractPoll.SealedAsync(box, poll).ConfigureAwait(false);
        return poll;
    }

    private static async Task<Verdict> VerdictAsync(IBallotBox box, Poll poll) =>
        PollCount.Count(await ContractPoll.StatusAsync(box, poll).ConfigureAwait(false), ContestRules.Default, [], null);

    /// <summary>Those who got what they wanted carry the load of it, half a place each; the third carries nothing.</summary>
    private static async Task ExpectLoadAsync(IBallotBox box, Poll poll, Fraction load)
    {
        PollStatus status = await ContractPoll.StatusAsync(box, poll).ConfigureAwait(false);
        CountedBallot[] expected = [new(Ballot.Approve(ContractPoll.A), 2, load), new(Ballot.Approve(ContractPoll.B))];
        Expect.That(status.Ballots.SequenceEqual(expected), $"The ballots are {string.Join("; ", status.Ballots)}, and were expected to be {string.Join<CountedBallot>("; ", expected)}.");
    }
}
