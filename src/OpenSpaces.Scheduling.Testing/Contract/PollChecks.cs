using System.Collections.Immutable;
using NodaTime;

namespace OpenSpaces.Scheduling.Testing;

/// <summary>What is put up is found.</summary>
internal static class PollChecks
{
    public static IEnumerable<(string Name, Func<StoreCase<IBallotBox>, Task> Check)> All =>
    [
        ("A poll that was put up is found by a box that is opened anew, and putting it up again changes nothing", async given =>
        {
            IBallotBox box = await given.OpenAsync().ConfigureAwait(false);
            Poll poll = await ContractPoll.GivenPollAsync(box, Rich(given)).ConfigureAwait(false);
            IBallotBox anew = await given.OpenAsync().ConfigureAwait(false);

            Expect.Equal(new PollStatus(poll, 0), await ContractPoll.StatusAsync(anew, poll).ConfigureAwait(false), "The poll");
            Expect.That(await anew.OpenAsync(Rich(given)).ConfigureAwait(false), "The very same poll is said to be another.");
        }),
        ("Another poll by the same id is refused, and the first stays", async given =>
        {
            IBallotBox box = await given.OpenAsync().ConfigureAwait(false);
            Poll poll = await ContractPoll.GivenPollAsync(box, ContractPoll.Of(given.Id("p"), given.Id("b"))).ConfigureAwait(false);
            var other = new Poll(poll.Id, poll.Board, poll.Candidates, poll.Opens, poll.Closes + Duration.FromMinutes(1));

            Expect.That(!await box.OpenAsync(other).ConfigureAwait(false), "Another poll was put up in the place of the first.");
            Expect.Equal(poll, (await ContractPoll.StatusAsync(box, poll).ConfigureAwait(false)).Poll, "The poll");
        }),
        ("A board's polls are listed in the order they were put up", async given =>
        {
            IBallotBox box = await given.OpenAsync().ConfigureAwait(false);
            ImmutableArray<Poll> polls = [.. "zam".Select(name => name.ToString()).Select(name => ContractPoll.Of(given.Id(name), given.Id("b")))];
            foreach (Poll poll in polls)
            {
                await ContractPoll.GivenPollAsync(box, poll).ConfigureAwait(false);
            }

            await ContractPoll.GivenPollAsync(box, ContractPoll.Of(given.Id("elsewhere"), given.Id("other"))).ConfigureAwait(false);

            Expect.That((await (await given.OpenAsync().ConfigureAwait(false)).ListAsync(new BoardId(given.Id("b"))).ConfigureAwait(false)).SequenceEqual(polls), "The polls that are listed differ from those that were put up.");
            Expect.That((await box.ListAsync(new BoardId(given.Id("none"))).ConfigureAwait(false)).IsEmpty, "Polls are listed of a board that has none.");
        }),
        ("Of a poll that was never put up nothing is found, taken or sealed", async given =>
        {
            IBallotBox box = await given.OpenAsync().ConfigureAwait(false);
            Poll poll = ContractPoll.Of(given.Id("p"), given.Id("b"));

            Expect.That(await box.FindAsync(poll.Id).ConfigureAwait(false) is null, "A poll is found that was never put up.");
            Expect.That(await box.SealAsync(poll.Id, ContractPoll.SealedAt).ConfigureAwait(false) is null, "A poll was sealed that was never put up.");
            await ContractPoll.ExpectAsync(box, ContractPoll.Cast(poll, "asha", "1", ContractPoll.A), BallotAnswer.Refused(new UnknownPoll(poll.Id))).ConfigureAwait(false);
        }),
    ];

    /// <summary>Something of everything that a poll may have.</summary>
    private static Poll Rich(StoreCase<IBallotBox> given) => new(new PollId(given.Id("p")), new BoardId(given.Id("b")), [ContractPoll.A, ContractPoll.B], ContractPoll.Opens, ContractPoll.Closes)
    {
        Question = "Which? · ಯಾವುದು · どれ 🎈",
        Form = BallotForm.Score(5),
        Rule = "star,approval",
        Electorate = Electorate.Of([KeyValuePair.Create(new PersonId("asha"), 2), KeyValuePair.Create(new PersonId("ben"), 1)]),
        Quorum = 3,
        Visibility = PollVisibility.Sealed,
    };
}
