using System.Collections.Immutable;

namespace OpenSpaces.Scheduling.Tests.Polls;

public sealed class InterestBookTests
{
    private static readonly BoardId Board = new("hall-3");

    [Fact]
    public async Task A_mark_is_set_once_keeps_its_moment_and_is_taken_away()
    {
        var book = new InMemoryInterestBook();

        Assert.Empty(await book.MarkAsync(Board, Hall.Asha, Vote.A, isWanted: true, Hall.By(Hall.Asha)));
        Assert.Empty(await book.MarkAsync(Board, Hall.Asha, Vote.A, isWanted: true, Hall.By(Hall.Asha).At(12)));

        Assert.Equal<InterestMark>([new(Hall.Asha, Vote.A, Hall.Morning)], await book.FindAsync(Board));
        Assert.Empty(await book.MarkAsync(Board, Hall.Asha, Vote.A, isWanted: false, Hall.By(Hall.Asha)));
        Assert.Empty(await book.FindAsync(Board));
        Assert.Empty(await book.FindAsync(new BoardId("other")));
    }

    [Fact]
    public async Task Everybody_marks_for_themself_and_a_facilitator_for_anyone()
    {
        var book = new InMemoryInterestBook();

        Assert.Equal(["NotTheVoter"], Codes(await book.MarkAsync(Board, Hall.Asha, Vote.A, isWanted: true, Hall.By(Hall.Ben))));
        Assert.Equal(["NotTheVoter", "NotEntitled"], Codes(await book.MarkAsync(Board, Hall.Asha, Vote.A, isWanted: true, new Stamp(Hall.Ben, Role.Stranger, Hall.Morning))));
        Assert.Empty(await book.MarkAsync(Board, Hall.Asha, Vote.A, isWanted: true, Hall.ByFacilitator));
        Assert.Single(await book.FindAsync(Board));
        await Assert.ThrowsAsync<ArgumentException>(async () => await book.MarkAsync(Board, default, Vote.A, isWanted: true, Hall.ByFacilitator));
    }

    [Fact]
    public async Task A_person_marks_only_so_many()
    {
        var book = new InMemoryInterestBook();
        for (int i = 0; i < IInterestBook.MostMarks; i++)
        {
            Assert.Empty(await book.MarkAsync(Board, Hall.Asha, new ProposalId($"t{i}"), isWanted: true, Hall.By(Hall.Asha)));
        }

        Assert.Equal(["TooManyMarked"], Codes(await book.MarkAsync(Board, Hall.Asha, Vote.A, isWanted: true, Hall.By(Hall.Asha))));
        Assert.Empty(await book.MarkAsync(Board, Hall.Asha, new ProposalId("t7"), isWanted: true, Hall.By(Hall.Asha)));
        Assert.Empty(await book.MarkAsync(Board, Hall.Ben, Vote.A, isWanted: true, Hall.By(Hall.Ben)));
    }

    private static IEnumerable<string> Codes(ImmutableArray<BallotRefusal> refusals) => refusals.Select(refusal => refusal.Code);
}
