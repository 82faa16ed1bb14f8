using NodaTime;

namespace OpenSpaces.Scheduling.Tests.Announcing;

public sealed class NoticesTests
{
    private static readonly ProposalId A = new("a");
    private static readonly Board Published = Hall.Open().With(Hall.Topic("a", Hall.Asha)).Placed("a", Hall.RedAt(Hall.Ten)).Publish(Hall.ByFacilitator).OrThrow();

    [Fact]
    public void Each_kind_of_change_is_a_notice_of_its_own_with_its_audience()
    {
        Board gone = Next(Published.Withdraw(A, Hall.By(Hall.Asha)));
        Board back = Next(gone.Restore(A, Hall.By(Hall.Asha)).OrThrow().Place(A, Hall.RedAt(Hall.Ten), Hall.ByFacilitator));

        Assert.Equal((nameof(SessionIsNew), Audience.Everyone), Told(null, Published));
        Assert.Equal((nameof(SessionMovedInTime), Audience.Everyone), Told(Published, Next(Published.Place(A, Hall.BlueAt(Hall.Two), Hall.ByFacilitator))));
        Assert.Equal((nameof(SessionMovedInRoom), Audience.Everyone), Told(Published, Next(Published.Place(A, Hall.BlueAt(Hall.Ten), Hall.ByFacilitator))));
        Assert.Equal((nameof(SessionCancelled), Audience.Everyone), Told(Published, gone));
        Assert.Equal((nameof(SessionIsBack), Audience.Everyone), Told(gone, back));
        Assert.Equal((nameof(HostsChanged), Audience.Interested), Told(Published, Next(Published.HandOver(A, Hall.Asha, Hall.Ben, Hall.By(Hall.Asha)))));
        Assert.Equal((nameof(SuggestionNeedsHost), Audience.Everyone), Told(Published, Next(Published.StepDown(A, Hall.Asha, Hall.By(Hall.Asha)))));
        Assert.Equal((nameof(SessionRevised), Audience.Interested), Told(Published, Next(Published.Revise(A, card => card with { Title = "Other" }, Hall.By(Hall.Asha)))));
    }

    [Fact]
    public void A_contest_is_told_of_when_it_opens_and_when_it_is_settled()
    {
        Board board = Hall.Open(BoardPolicy.Default with { Claims = ClaimPolicy.ContestedUntilBeforeStart(Duration.FromMinutes(30)) }).With(Hall.Topic("a", Hall.Asha), Hall.Topic("b", Hall.Ben))
            .Claim(A, Hall.RedAt(Hall.Ten), Hall.By(Hall.Asha)).OrThrow().Claim(new ProposalId("b"), Hall.RedAt(Hall.Ten), Hall.By(Hall.Ben)).OrThrow();
        Decision closed = board.CloseClaims(Hall.RedAt(Hall.Ten), Hall.ByFacilitator.At(9, 30));
        Decision settled = closed.OrThrow().Settle(Hall.RedAt(Hall.Ten), new Verdict { Rule = "approval", Ranking = [new ProposalId("b"), A] }, Hall.ByFacilitator.At(9, 40));

        Notice[] told = [.. Notices.OfContests(settled.OrThrow(), [.. closed.Events, .. settled.Events])];

        Assert.Equal(
            ["2 sessions want Sat 10:00, Red table: \"Topic a\", \"Topic b\". Have your say.", "Decided by approval: Sat 10:00, Red table goes to \"Topic b\"."],
            told.Select(notice => Announcements.Compose(notice, board, "plain", PostRule.Plain).Text));
    }

    [Fact]
    public void A_start_is_told_of_once_and_not_after_it_began()
    {
        Agenda agenda = Agenda.Of(Published);
        Duration quarter = Duration.FromMinutes(15);

        Assert.Empty(Notices.OfStarts(agenda, At(9, 30), At(9, 44), quarter));
        Assert.Equal(15, Assert.IsType<SessionStartsSoon>(Assert.Single(Notices.OfStarts(agenda, At(9, 44), At(9, 45), quarter))).Minutes);
        Assert.Equal(10, Assert.IsType<SessionStartsSoon>(Assert.Single(Notices.OfStarts(agenda, At(9, 44), At(9, 50), quarter))).Minutes);
        Assert.Empty(Notices.OfStarts(agenda, At(9, 45), At(9, 55), quarter));
        Assert.Empty(Notices.OfStarts(agenda, At(9, 44), At(10), quarter));
    }

    [Fact]
    public void A_deadline_of_claims_is_told_of_ahead_for_each_cell_that_is_free()
    {
        Board board = Hall.Open(BoardPolicy.Default with { Claims = ClaimPolicy.ContestedUntilBeforeStart(Duration.FromMinutes(30)) }).With(Hall.Topic("a", Hall.Asha)).Placed("a", Hall.RedAt(Hall.Ten));

        Notice notice = Assert.Single(Notices.OfDeadlines(board, At(9, 10), At(9, 20), Duration.FromMinutes(10)));

        Assert.Equal("Claims on Sat 10:00, Blue table close in 10 min.", Announcements.Compose(notice, board, "plain", PostRule.Plain).Text);
    }

    [Fact]
    public void A_full_room_sends_people_on_and_is_told_at_once()
    {
        Notice notice = new RoomIsFull(Agenda.Of(Published).Sessions[0], At(9, 55), Hall.Blue);

        Announcement post = Announcements.Compose(notice, Published, "plain", PostRule.Plain);

        Assert.Equal(("Full: \"Topic a\" in Red table. There is room in Blue table.", At(9, 55), "Room is full: Topic a"), (post.Text, post.At, post.Subject));
    }

    private static Instant At(int hour, int minute = 0) => Hall.ByFacilitator.At(hour, minute).At;

    private static Board Next(Decision decision) => decision.OrThrow().Publish(Hall.ByFacilitator).OrThrow();

    private static (string Kind, Audience Audience) Told(Board? before, Board after)
    {
        Notice notice = Notices.Of(Assert.Single(AgendaChanges.Between(before is null ? null : Agenda.Of(before), Agenda.Of(after)).All));
        return (notice.Kind, notice.Audience);
    }
}
