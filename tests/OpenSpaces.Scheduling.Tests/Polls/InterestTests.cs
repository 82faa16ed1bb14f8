using System.Collections.Immutable;
using FsCheck.Xunit;
using NodaTime;

namespace OpenSpaces.Scheduling.Tests.Polls;

public sealed class InterestTests
{
    [Fact]
    public void Marks_are_counted_once_a_person_and_follow_a_merge_there_and_back()
    {
        Board board = Hall.Open().With(Hall.Topic("a", Hall.Asha), Hall.Topic("b", Hall.Ben), Hall.Topic("c"));
        InterestMark[] marks = [By("x", Vote.A), By("x", Vote.A), By("x", Vote.B), By("y", Vote.B), By("z", Vote.C), By("z", new ProposalId("nowhere"))];
        Board merged = board.OfferMerge(Vote.A, Vote.B, Hall.ByFacilitator).OrThrow().AcceptMerge(Vote.A, Vote.B, Hall.ByFacilitator).OrThrow();

        Assert.Equal([1, 2, 1], Counts(Interest.On(board, marks)));
        Assert.Equal([0, 2, 1], Counts(Interest.On(merged, marks)));
        Assert.Equal<ProposalId>([Vote.B, Vote.C], Interest.On(merged, marks).Proposals);
        Assert.Equal([1, 2, 1], Counts(Interest.On(merged.Unmerge(Vote.A, Hall.ByFacilitator).OrThrow(), marks)));
        Assert.Equal([1, 2, 0], Counts(Interest.On(board.Withdraw(Vote.C, Hall.ByFacilitator).OrThrow(), marks)));
    }

    [Fact]
    public void It_says_what_each_person_wants_and_not_who_it_is()
    {
        Board board = Hall.Open().With(Hall.Topic("a"), Hall.Topic("b"));

        ImmutableArray<ImmutableArray<ProposalId>> people = Interest.On(board, [By("z", Vote.B), By("x", Vote.B), By("x", Vote.A)]).People;

        Assert.Equal(2, people.Length);
        Assert.Equal<ProposalId>([Vote.A, Vote.B], people[0]);
        Assert.Equal<ProposalId>([Vote.B], people[1]);
    }

    [Fact]
    public void A_proposal_that_was_there_from_the_start_is_judged_by_its_marks()
    {
        Board board = Hall.Open().With(Hall.Topic("a"), Hall.Topic("b"));
        var interest = Interest.On(board, [By("x", Vote.A), By("y", Vote.A), By("z", Vote.B)]);

        Assert.Equal<Fraction>(2, interest.Corrected(Vote.A));
        Assert.Equal<Fraction>(1, interest.Corrected(Vote.B));
        Assert.Equal<Fraction>(0, interest.Corrected(Vote.C));
    }

    [Fact]
    public void A_late_arrival_is_judged_by_its_share_of_what_was_marked_since()
    {
        Board board = Hall.Open().With(Hall.Topic("a"), Hall.Topic("b"));
        board = board.Propose(Hall.Topic("c"), Hall.ByFacilitator.At(12)).OrThrow();
        InterestMark[] early = [.. Enumerable.Range(0, 60).Select(i => By($"e{i}", i % 2 == 0 ? Vote.A : Vote.B, 9))];
        InterestMark[] late = [.. Enumerable.Range(0, 30).Select(i => By($"l{i}", i % 3 == 0 ? Vote.A : Vote.C, 13))];

        var interest = Interest.On(board, [.. early, .. late]);

        // 20 of the 30 marks since, with a ballast of 10 for each of three: (20 + 10) / (30 + 30) × (90 + 30) − 10.
        Assert.Equal<Fraction>(50, interest.Corrected(Vote.C));
        Assert.Equal<Fraction>(40, interest.Corrected(Vote.A));
        Assert.Equal(20, interest.MarksOf(Vote.C));
    }

    [Fact]
    public void Of_what_nobody_could_mark_yet_the_mean_is_expected()
    {
        Board board = Hall.Open().With(Hall.Topic("a"), Hall.Topic("b"));
        board = board.Propose(Hall.Topic("c"), Hall.ByFacilitator.At(12)).OrThrow();

        var interest = Interest.On(board, [.. Enumerable.Range(0, 60).Select(i => By($"e{i}", i % 2 == 0 ? Vote.A : Vote.B, 9))]);

        Assert.Equal<Fraction>(20, interest.Corrected(Vote.C));
    }

    [Property(MaxTest = 20_000)]
    public void Corrected_interest_is_never_negative_and_never_below_the_marks(byte[] hours, byte late)
    {
        Board board = Hall.Open().With(Hall.Topic("a"), Hall.Topic("b"));
        board = board.Propose(Hall.Topic("c"), Hall.ByFacilitator.At(8 + (late % 12))).OrThrow();
        InterestMark[] marks = [.. hours.Select((hour, i) => By($"p{i}", hour % 3 == 0 ? Vote.A : hour % 3 == 1 ? Vote.B : Vote.C, 8 + (hour % 15)))];

        var interest = Interest.On(board, marks.Where(mark => mark.Proposal != Vote.C || mark.At >= board.Find(Vote.C)!.PostedAt));

        Assert.All(interest.Proposals, id => Assert.True(interest.Corrected(id) >= 0));
        Assert.All(new[] { Vote.A, Vote.B }, id => Assert.Equal<Fraction>(interest.MarksOf(id), interest.Corrected(id)));
    }

    [Fact]
    public void Attendance_is_a_range_that_holds_the_share_and_is_wider_the_less_is_known()
    {
        Board board = Hall.Open().With(Hall.Topic("a"), Hall.Topic("b"));
        var few = Interest.On(board, [.. Enumerable.Range(0, 10).Select(i => By($"p{i}", i < 3 ? Vote.A : Vote.B))]);
        var many = Interest.On(board, [.. Enumerable.Range(0, 1_000).Select(i => By($"p{i}", i < 300 ? Vote.A : Vote.B))]);

        // Wilson's bounds of 3 in 10 and of 300 in 1,000 at 90 %: 12.7 % to 55.8 %, and 27.7 % to 32.5 %.
        Assert.Equal(new AttendanceRange(126, 559), few.ExpectedAttendance(Vote.A, 1_000));
        Assert.Equal(new AttendanceRange(276, 325), many.ExpectedAttendance(Vote.A, 1_000));
        Assert.Equal(new AttendanceRange(0, 80), Interest.On(board, []).ExpectedAttendance(Vote.A, 80));
        Assert.Equal(new AttendanceRange(0, 80), few.ExpectedAttendance(Vote.C, 80));
    }

    [Fact]
    public void The_order_of_a_list_favours_nobody_and_is_the_same_for_the_same_viewer()
    {
        ProposalId[] ids = [.. Enumerable.Range(0, 6).Select(i => new ProposalId($"t{i}"))];
        var interest = Interest.On(Hall.Open().With([.. ids.Select(id => new Proposal(id, id.Value))]), []);

        var first = Enumerable.Range(0, 6_000).CountBy(viewer => interest.InFairOrder($"viewer {viewer}")[0]).ToDictionary();

        // Five degrees of freedom: over 20.5 comes once in a thousand.
        Assert.InRange(ids.Sum(id => Math.Pow(first.GetValueOrDefault(id) - 1_000, 2) / 1_000), 0, 20.5);
        Assert.Equal<ProposalId>(interest.InFairOrder("asha"), interest.InFairOrder("asha"));
    }

    private static int[] Counts(Interest interest) => [interest.MarksOf(Vote.A), interest.MarksOf(Vote.B), interest.MarksOf(Vote.C)];

    private static InterestMark By(string person, ProposalId proposal, int hour = 9) =>
        new(new PersonId(person), proposal, Hall.ByFacilitator.At(hour).At);
}
