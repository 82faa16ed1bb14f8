namespace OpenSpaces.Scheduling.Tests.Publishing;

public sealed class AgendaViewsTests
{
    private static readonly Agenda Agenda = Agenda.Draft(
        Hall.Open().With(Hall.Topic("a", Hall.Asha), Hall.Topic("b", Hall.Ben), Hall.Topic("c", Hall.Asha))
            .Placed("a", Hall.RedAt(Hall.Ten)).Placed("b", Hall.BlueAt(Hall.Ten)).Placed("c", Hall.RedAt(Hall.Two)));

    [Fact]
    public void Sessions_come_by_start_then_by_the_order_of_rooms() => Assert.Equal(["a", "b", "c"], Ids(Agenda.OnDay(Hall.Day)));

    [Fact]
    public void A_day_without_sessions_is_empty() => Assert.Empty(Agenda.OnDay(Hall.Day.PlusDays(1)));

    [Fact]
    public void A_room_shows_only_what_is_in_it() => Assert.Equal(["a", "c"], Ids(Agenda.InRoom(Hall.Red.Id)));

    [Fact]
    public void A_host_sees_their_own_sessions() => Assert.Equal(["a", "c"], Ids(Agenda.HostedBy(Hall.Asha)));

    [Fact]
    public void At_its_start_a_session_runs_and_at_its_end_it_does_not()
    {
        Assert.Equal(["a", "b"], Ids(Agenda.RunningAt(Hall.ByFacilitator.At(10).At)));
        Assert.Empty(Agenda.RunningAt(Hall.ByFacilitator.At(11).At));
    }

    [Fact]
    public void Next_are_all_the_sessions_of_the_earliest_later_start()
    {
        Assert.Equal(["a", "b"], Ids(Agenda.NextAfter(Hall.Morning)));
        Assert.Equal(["c"], Ids(Agenda.NextAfter(Hall.ByFacilitator.At(10).At)));
        Assert.Empty(Agenda.NextAfter(Hall.ByFacilitator.At(14).At));
    }

    [Fact]
    public void Empty_cells_leave_out_breaks_what_is_taken_and_what_is_over() =>
        Assert.Equal<Cell>([Hall.BlueAt(Hall.Two), Hall.RedAt(Hall.Three), Hall.BlueAt(Hall.Three)], Agenda.EmptyCells(Hall.ByFacilitator.At(13).At));

    private static IEnumerable<string> Ids(IEnumerable<Session> sessions) => sessions.Select(session => session.Id.Value);
}
