using System.Collections.Immutable;
using NodaTime;

namespace OpenSpaces.Scheduling.Testing;

/// <summary>What every <see cref="IInterestBook"/> promises, as checks for any test framework.</summary>
public static class InterestBookContract
{
    private static readonly Instant Morning = Instant.FromUtc(2018, 10, 6, 2, 30);

    /// <summary>All checks.</summary>
    public static ImmutableArray<StoreCheck<IInterestBook>> Checks { get; } = [.. All().Select((check, index) => new StoreCheck<IInterestBook>(check.Name, $"i{index}", check.Check))];

    private static IEnumerable<(string Name, Func<StoreCase<IInterestBook>, Task> Check)> All() =>
    [
        ("A mark that is set stays as it is, and is gone once it is taken away", async given =>
        {
            IInterestBook book = await given.OpenAsync().ConfigureAwait(false);
            var board = new BoardId(given.Id("b"));
            await MarkAsync(book, board, "asha", "p1").ConfigureAwait(false);
            await MarkAsync(book, board, "asha", "p2", minutes: 1).ConfigureAwait(false);
            await MarkAsync(book, board, "asha", "p1", minutes: 2).ConfigureAwait(false);
            await MarkAsync(book, board, "ben", "p1", minutes: 3).ConfigureAwait(false);
            IInterestBook anew = await given.OpenAsync().ConfigureAwait(false);
            await ExpectAsync(anew, board, Mark("asha", "p1", 0), Mark("asha", "p2", 1), Mark("ben", "p1", 3)).ConfigureAwait(false);

            await MarkAsync(anew, board, "asha", "p1", isWanted: false).ConfigureAwait(false);
            await MarkAsync(anew, board, "asha", "p3", isWanted: false).ConfigureAwait(false);

            await ExpectAsync(anew, board, Mark("asha", "p2", 1), Mark("ben", "p1", 3)).ConfigureAwait(false);
            await ExpectAsync(book, board, Mark("asha", "p2", 1), Mark("ben", "p1", 3)).ConfigureAwait(false);
            await ExpectAsync(book, new BoardId(given.Id("other"))).ConfigureAwait(false);
        }),
        ("Nobody marks for another, and no stranger marks", async given =>
        {
            IInterestBook book = await given.OpenAsync().ConfigureAwait(false);
            var board = new BoardId(given.Id("b"));
            var asha = new PersonId("asha");
            foreach (Stamp stamp in new[] { new Stamp(new PersonId("ben"), Role.Attendee, Morning), new Stamp(asha, Role.Stranger, Morning) })
            {
                ImmutableArray<BallotRefusal> refusals = await book.MarkAsync(board, asha, new ProposalId("p1"), isWanted: true, stamp).ConfigureAwait(false);
                Expect.That(refusals.SequenceEqual(VotingRules.CheckMark(asha, stamp)) && !refusals.IsEmpty, "A mark was set that must not be.");
            }

            await ExpectAsync(book, board).ConfigureAwait(false);
        }),
        ("Nobody sets more marks than may be set, however many are set at once", async given =>
        {
            IInterestBook[] books = [await given.OpenAsync().ConfigureAwait(false), await given.OpenAsync().ConfigureAwait(false)];
            var board = new BoardId(given.Id("b"));
            ImmutableArray<BallotRefusal>[] answers = await Task.WhenAll(Enumerable.Range(0, IInterestBook.MostMarks + 20).Select(i => Task.Run(() =>
                books[i % 2].MarkAsync(board, new PersonId("asha"), new ProposalId($"p{i}"), isWanted: true, Of("asha")).AsTask()))).ConfigureAwait(false);

            Expect.Equal(20, answers.Count(refusals => refusals.SequenceEqual([new TooManyMarked(IInterestBook.MostMarks)])), "The marks that were refused");
            Expect.Equal(IInterestBook.MostMarks, (await books[1].FindAsync(board).ConfigureAwait(false)).Length, "The marks that are kept");
        }),
    ];

    private static Stamp Of(string person, int minutes = 0) => new(new PersonId(person), Role.Attendee, Morning + Duration.FromMinutes(minutes));

    private static InterestMark Mark(string person, string proposal, int minutes) => new(new PersonId(person), new ProposalId(proposal), Morning + Duration.FromMinutes(minutes));

    private static async Task MarkAsync(IInterestBook book, BoardId board, string person, string proposal, int minutes = 0, bool isWanted = true) =>
        Expect.That((await book.MarkAsync(board, new PersonId(person), new ProposalId(proposal), isWanted, Of(person, minutes)).ConfigureAwait(false)).IsEmpty, "A mark was refused that may be set.");

    private static async Task ExpectAsync(IInterestBook book, BoardId board, params InterestMark[] expected)
    {
        ImmutableArray<InterestMark> found = await book.FindAsync(board).ConfigureAwait(false);
        Expect.That(found.Length == expected.Length && found.ToHashSet().SetEquals(expected), $"The marks are {string.Join(", ", found)}, and were expected to be {string.Join(", ", expected)}.");
    }
}
