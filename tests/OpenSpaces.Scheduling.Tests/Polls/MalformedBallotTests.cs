using System.Collections.Immutable;
using NodaTime;
using Xunit.Abstractions;

namespace OpenSpaces.Scheduling.Tests.Polls;

/// <summary>Ballots that nobody may cast: each is refused with its code, and the box stays as it was.</summary>
public sealed class MalformedBallotTests(ITestOutputHelper output)
{
    private const int Count = 20_000;

    private static readonly ImmutableArray<ProposalId> Candidates = [.. Enumerable.Range(0, 6).Select(number => new ProposalId($"c{number}"))];

    private static readonly ImmutableArray<BallotForm> Forms =
        [BallotForm.Approval, BallotForm.Score(5), BallotForm.Dots(10, 4), BallotForm.Quadratic(25), BallotForm.Ranked, BallotForm.Headcount];

    [Fact]
    public async Task Each_malformed_ballot_is_refused_with_its_code_and_the_box_is_unchanged()
    {
        var random = new Random(20_251_125);
        Poll[] polls = [.. Forms.Select(form => new Poll(new PollId($"p-{form.Kind}"), new BoardId("b"), Candidates, Vote.Opens, Vote.Closes) { Form = form })];
        var box = new InMemoryBallotBox();
        foreach (Poll poll in polls)
        {
            await box.OpenAsync(poll);
            Assert.Equal(BallotAnswer.Cast, await box.CastAsync(ByFacilitator(poll, "first", Ballot.Give(new Mark(Candidates[0], 1)))));
        }

        PollStatus[] before = [.. await Task.WhenAll(polls.Select(async poll => (await box.FindAsync(poll.Id))!))];
        var codes = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < Count; i++)
        {
            Poll poll = polls[random.Next(polls.Length)];
            (BallotCast bad, string code) = Malformed(random, poll, i);

            BallotAnswer answer = await box.CastAsync(bad);

            Assert.False(answer.IsTaken, $"{bad.Ballot} was taken in a poll of {poll.Form}.");
            Assert.Contains(code, answer.Refusals.Select(refusal => refusal.Code));
            Assert.All(answer.Refusals, refusal => Assert.NotEmpty(refusal.Message));
            codes[code] = codes.GetValueOrDefault(code) + 1;
        }

        output.WriteLine($"{Count} malformed ballots refused: {string.Join(", ", codes.Select(pair => $"{pair.Key} {pair.Value}"))}.");
        Assert.Equal(9, codes.Count);
        Assert.Equal(before, await Task.WhenAll(polls.Select(async poll => (await box.FindAsync(poll.Id))!)));
    }

    [Fact]
    public async Task A_million_ranks_are_refused_before_they_are_looked_at()
    {
        Poll poll = Vote.Poll();
        InMemoryBallotBox box = await Vote.BoxAsync(poll);
        var huge = Ballot.Give(Enumerable.Range(1, 1_000_000).Select(number => new Mark(Vote.A, number)));

        Assert.Equal(BallotAnswer.Refused(new TooManyMarks(1_000_000, 3)), await box.CastAsync(Vote.Cast(poll, "1", "asha", huge)));
    }

    private static (BallotCast Bad, string Code) Malformed(Random random, Poll poll, int number)
    {
        BallotCast good = ByFacilitator(poll, $"bad-{number}", Ballot.Give(new Mark(Candidates[random.Next(6)], 1)));
        return random.Next(10) switch
        {
            0 => (good with { Ballot = Ballot.Give(new Mark(new ProposalId($"stranger-{number}"), 1)) }, nameof(UnknownCandidate)),
            1 => (good with { Ballot = Ballot.Give(new Mark(Candidates[1], 1), new Mark(Candidates[1], 1)) }, nameof(CandidateDoubled)),
            2 => (good with { Ballot = Ballot.Give(new Mark(Candidates[1], -1 - random.Next(int.MaxValue))) }, nameof(AmountOutOfRange)),
            3 => (good with { Ballot = Ballot.Give(new Mark(Candidates[1], BallotForm.Bound + 1 + random.Next(1_000))) }, nameof(AmountOutOfRange)),
            4 when poll.Form.Budget > 0 => (good with { Ballot = Ballot.Give(Candidates.Select(candidate => new Mark(candidate, Math.Min(poll.Form.Most, 4)))) }, nameof(OverBudget)),
            4 or 5 => (good with { Ballot = Ballot.Give(Enumerable.Range(0, 7 + random.Next(100)).Select(i => new Mark(Candidates[i % 6], 1))) }, nameof(TooManyMarks)),
            6 => (good with { Poll = new PollId($"foreign-{number}") }, nameof(UnknownPoll)),
            7 => (good with { Stamp = good.Stamp with { At = Vote.Closes + Duration.FromSeconds(random.Next(1_000)) } }, nameof(PollIsOver)),
            8 => (good with { Stamp = good.Stamp with { As = Role.Attendee } }, nameof(NotTheVoter)),
            _ => (good with { Id = new BallotId("first"), Voter = new PersonId("paper-first"), Ballot = Ballot.Give(new Mark(Candidates[5], 1)) }, nameof(BallotIdUsed)),
        };
    }

    private static BallotCast ByFacilitator(Poll poll, string id, Ballot ballot) =>
        new(poll.Id, new BallotId(id), new PersonId($"paper-{id}"), ballot, new Stamp(Hall.Facilitator, Role.Facilitator, Vote.Within));
}
