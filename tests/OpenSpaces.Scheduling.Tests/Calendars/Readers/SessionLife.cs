namespace OpenSpaces.Scheduling.Tests.Calendars.Readers;

/// <summary>The life of one session beside another that stays: published, its room changed, moved, cancelled, restored, repeated; each step as the agenda that was published then.</summary>
internal static class SessionLife
{
    private static readonly ProposalId A = new("a");
    private static readonly ProposalId Again = new("again");

    public static (string Step, Agenda Agenda)[] Steps()
    {
        Board published = Hall.Open().With(Hall.Topic("a", Hall.Asha), Hall.Topic("b", Hall.Ben))
            .Placed("a", Hall.RedAt(Hall.Ten)).Placed("b", Hall.BlueAt(Hall.Eleven)).Publish(Hall.ByFacilitator).OrThrow();
        Board elsewhere = Published(published.Placed("a", Hall.BlueAt(Hall.Ten)), 8, 10);
        Board moved = Published(elsewhere.Placed("a", Hall.BlueAt(Hall.Two)), 8, 20);
        Board cancelled = Published(moved.Withdraw(A, Hall.By(Hall.Asha).At(8, 25)).OrThrow(), 8, 30);
        Board restored = Published(cancelled.Restore(A, Hall.ByFacilitator.At(8, 35)).OrThrow().Placed("a", Hall.RedAt(Hall.Two)), 8, 40);
        Board repeated = Published(restored.Repeat(A, Again, Hall.ByFacilitator.At(8, 45)).OrThrow().Placed("again", Hall.RedAt(Hall.Three)), 8, 50);
        return
        [
            ("published", Agenda.Of(published)), ("room changed", Agenda.Of(elsewhere)), ("moved", Agenda.Of(moved)),
            ("cancelled", Agenda.Of(cancelled)), ("restored", Agenda.Of(restored)), ("repeated", Agenda.Of(repeated)),
        ];
    }

    private static Board Published(Board board, int hour, int minute) => board.Publish(Hall.ByFacilitator.At(hour, minute)).OrThrow();
}
