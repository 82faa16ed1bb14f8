using System.Globalization;
using OpenSpaces.Scheduling;

namespace OpenSpaces.ConsoleHost;

/// <summary>The people in the hall who vote: each on their own phone, once.</summary>
internal static class Hall
{
    public static async Task OpenAsync(Stage stage, Poll poll)
    {
        if (await stage.Polls.OpenAsync(poll, stage.Facilitator) is { IsEmpty: false } conflicts)
        {
            throw new InvalidOperationException($"The story's poll {poll.Id} is refused: {string.Join(" ", conflicts.Select(conflict => conflict.Message))}");
        }
    }

    /// <returns>How many voted.</returns>
    public static async Task<int> VoteAsync(Stage stage, Poll poll, IEnumerable<(int People, ProposalId[] Approve)> votes)
    {
        int voters = 0;
        foreach (ProposalId[] approve in votes.SelectMany(vote => Enumerable.Repeat(vote.Approve, vote.People)))
        {
            var voter = new PersonId(string.Create(CultureInfo.InvariantCulture, $"phone-{++voters}"));
            BallotAnswer answer = await stage.Polls.CastAsync(new BallotCast(poll.Id, new BallotId("1"), voter, Ballot.Approve(approve), new Stamp(voter, Role.Attendee, stage.Now)));
            if (!answer.IsTaken)
            {
                throw new InvalidOperationException($"The story's ballot was not taken. {answer}");
            }
        }

        return voters;
    }
}
