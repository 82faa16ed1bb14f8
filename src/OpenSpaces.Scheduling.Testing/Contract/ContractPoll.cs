using NodaTime;

namespace OpenSpaces.Scheduling.Testing;

/// <summary>The polls and voters that the checks work with.</summary>
internal static class ContractPoll
{
    public static readonly ProposalId A = new("async");
    public static readonly ProposalId B = new("types");
    public static readonly ProposalId C = new("zen");
    public static readonly Instant Opens = Instant.FromUtc(2018, 10, 6, 12, 30);
    public static readonly Instant Closes = Opens + Duration.FromMinutes(15);
    public static readonly Instant SealedAt = Closes + Duration.FromSeconds(1.25);

    public static Poll Of(string id, string board) => new(new PollId(id), new BoardId(board), [A, B, C], Opens, Closes);

    public static BallotCast Cast(Poll poll, string voter, string id, params ProposalId[] approved) =>
        new(poll.Id, new BallotId(id), new PersonId(voter), Ballot.Approve(approved), At(voter, Opens));

    public static Stamp At(string voter, Instant moment) => new(new PersonId(voter), Role.Attendee, moment);

    public static async Task<Poll> GivenPollAsync(IBallotBox box, Poll poll)
    {
        Expect.That(await box.OpenAsync(poll).ConfigureAwait(false), "A new poll was not put up.");
        return poll;
    }

    public static async Task<PollStatus> StatusAsync(IBallotBox box, Poll poll)
    {
        PollStatus? status = await box.FindAsync(poll.Id).ConfigureAwait(false);
        Expect.That(status is not null, "A poll that was put up is not found.");
        return status;
    }

    public static async Task<PollStatus> SealedAsync(IBallotBox box, Poll poll)
    {
        PollStatus? status = await box.SealAsync(poll.Id, SealedAt).ConfigureAwait(false);
        Expect.That(status is not null, "A poll that was put up is not there when it is sealed.");
        return status;
    }

    public static async Task ExpectAsync(IBallotBox box, BallotCast cast, BallotAnswer expected) => Expect.Equal(expected, await box.CastAsync(cast).ConfigureAwait(false), "The answer to a ballot");
}
