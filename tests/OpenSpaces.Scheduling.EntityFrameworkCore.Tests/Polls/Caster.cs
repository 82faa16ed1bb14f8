using NodaTime;

namespace OpenSpaces.Scheduling.EntityFrameworkCore.Tests.Polls;

/// <summary>Many voters in one process, each with one ballot; says when a third of them is answered, and at the end how many were taken and how many refused.</summary>
internal static class Caster
{
    private const int AtOnce = 2_000;

    public static Poll Poll { get; } = new(
        new PollId("hall"), new BoardId("hall-3"), [.. Enumerable.Range(0, 8).Select(i => new ProposalId($"p{i}"))], Instant.FromUtc(2018, 10, 6, 12, 30), Instant.FromUtc(2018, 10, 6, 12, 45));

    public static async Task RunAsync(IBallotBox box, PollId poll, string name, int ballots, TextWriter told)
    {
        int next = 0;
        int answered = 0;
        int taken = 0;
        int refused = 0;
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Task.Run(async () =>
        {
            for (int i = Interlocked.Increment(ref next) - 1; i < ballots; i = Interlocked.Increment(ref next) - 1)
            {
                var voter = new PersonId($"{name}-{i}");
                var ballot = Ballot.Approve(Poll.Candidates[i % 8], Poll.Candidates[(i + 1 + (i % 7)) % 8]);
                BallotAnswer answer = await box.CastAsync(new BallotCast(poll, new BallotId("1"), voter, ballot, new Stamp(voter, Role.Attendee, Poll.Opens)));
                if (answer.Equals(BallotAnswer.Cast))
                {
                    Interlocked.Increment(ref taken);
                }
                else if (answer.Refusals is [PollIsOver])
                {
                    Interlocked.Increment(ref refused);
                }

                if (Interlocked.Increment(ref answered) == ballots / 3)
                {
                    await told.WriteLineAsync("a third");
                }
            }
        })));
        await told.WriteLineAsync($"{taken} {refused}");
    }
}
