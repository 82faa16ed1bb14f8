using System.Collections.Immutable;
using NodaTime;

namespace OpenSpaces.Scheduling.Tests.Announcing;

public sealed class PendingNoticesTests
{
    private static readonly ProposalId A = new("a");
    private static readonly Duration Window = Duration.FromMinutes(10);
    private static readonly Board Told = Hall.Open().With(Hall.Topic("a", Hall.Asha), Hall.Topic("b", Hall.Ben)).Placed("a", Hall.RedAt(Hall.Two)).Publish(Hall.ByFacilitator).OrThrow();

    [Fact]
    public void Several_moves_within_the_window_are_one_notice_from_first_to_last()
    {
        Board first = Published(Told.Place(A, Hall.BlueAt(Hall.Two), Hall.ByFacilitator), 8, 30);
        Board second = Published(first.Place(A, Hall.BlueAt(Hall.Three), Hall.ByFacilitator), 8, 35);
        PendingNotices pending = PendingNotices.Since(Agenda.Of(Told), Window).With(Agenda.Of(first)).With(Agenda.Of(second));

        pending.Take(At(8, 39), out ImmutableArray<Notice> early);
        pending.Take(At(8, 40), out ImmutableArray<Notice> due);

        Assert.Empty(early);
        var moved = Assert.IsType<SessionMovedInTime>(Assert.Single(due));
        Assert.Equal(("Red table", "Blue table", At(15)), (moved.Before.RoomName, moved.After.RoomName, moved.After.Interval.Start));
    }

    [Fact]
    public void A_move_there_and_back_is_none_and_what_was_taken_is_not_told_again()
    {
        Board there = Published(Told.Place(A, Hall.BlueAt(Hall.Two), Hall.ByFacilitator), 8, 30);
        Board back = Published(there.Place(A, Hall.RedAt(Hall.Two), Hall.ByFacilitator), 8, 35);

        PendingNotices after = PendingNotices.Since(Agenda.Of(Told), Window).With(Agenda.Of(there)).With(Agenda.Of(back)).Take(At(8, 40), out ImmutableArray<Notice> due);

        Assert.Empty(due);
        Assert.Null(after.NextAt);
    }

    [Fact]
    public void What_starts_soon_is_told_sooner()
    {
        Board moved = Published(Told.Place(A, Hall.BlueAt(Hall.Two), Hall.ByFacilitator), 13, 45);
        Board late = Published(Told.Place(A, Hall.BlueAt(Hall.Two), Hall.ByFacilitator.Because("late")), 13, 55);

        Assert.Equal(At(13, 50), PendingNotices.Since(Agenda.Of(Told), Window).With(Agenda.Of(moved)).NextAt);
        Assert.Equal(At(13, 55), PendingNotices.Since(Agenda.Of(Told), Window).With(Agenda.Of(late)).NextAt);
    }

    [Fact]
    public void What_is_over_is_not_told()
    {
        Board moved = Published(Told.Place(A, Hall.BlueAt(Hall.Two), Hall.ByFacilitator), 8, 30);

        PendingNotices.Since(Agenda.Of(Told), Window).With(Agenda.Of(moved)).Take(At(15), out ImmutableArray<Notice> due);

        Assert.Empty(due);
    }

    [Fact]
    public void A_session_that_came_and_went_unseen_is_none()
    {
        Board came = Published(Told.Place(new ProposalId("b"), Hall.BlueAt(Hall.Two), Hall.ByFacilitator), 8, 30);
        Board went = Published(came.Unplace(new ProposalId("b"), Hall.ByFacilitator), 8, 31);

        PendingNotices.Since(Agenda.Of(Told), Window).With(Agenda.Of(came)).With(Agenda.Of(went)).Take(At(9), out ImmutableArray<Notice> due);

        Assert.Empty(due);
    }

    private static Instant At(int hour, int minute = 0) => Hall.ByFacilitator.At(hour, minute).At;

    private static Board Published(Decision decision, int hour, int minute) => decision.OrThrow().Publish(Hall.ByFacilitator.At(hour, minute)).OrThrow();
}
