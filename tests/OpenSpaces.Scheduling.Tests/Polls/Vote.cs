using System.Collections.Immutable;
using NodaTime;

namespace OpenSpaces.Scheduling.Tests.Polls;

/// <summary>A vote that tests start from: three topics, in the hour before ten.</summary>
internal static class Vote
{
    public static readonly ProposalId A = new("a");
    public static readonly ProposalId B = new("b");
    public static readonly ProposalId C = new("c");
    public static readonly Instant Opens = Hall.Morning;
    public static readonly Instant Closes = Hall.Morning + Duration.FromHours(1);
    public static readonly Instant Within = Hall.Morning + Duration.FromMinutes(30);

    public static Poll Poll(string id = "poll", params ImmutableArray<ProposalId> candidates) =>
        new(new PollId(id), new BoardId("hall-3"), candidates.IsEmpty ? [A, B, C] : candidates, Opens, Closes);

    /// <summary>Cast by the voter, within the window.</summary>
    public static BallotCast Cast(Poll poll, string id, string voter, Ballot ballot) =>
        new(poll.Id, new BallotId(id), new PersonId(voter), ballot, new Stamp(new PersonId(voter), Role.Attendee, Within));

    public static async Task<InMemoryBallotBox> BoxAsync(Poll poll)
    {
        var box = new InMemoryBallotBox();
        Assert.True(await box.OpenAsync(poll));
        return box;
    }
}
