using System.Collections.Immutable;
using System.Text;
using NodaTime;

namespace OpenSpaces.Scheduling.Tests.Calendars;

/// <summary>The main programme beside the board of <see cref="Hall"/>.</summary>
public sealed class MainProgrammeTests
{
    private static readonly CalendarImportOptions Options = new(Hall.Kolkata);

    [Fact]
    public void During_has_what_overlaps_and_not_what_touches_or_takes_whole_days()
    {
        MainProgramme programme = MainProgramme.Of(
            [Event("Before", 9, 10), Event("Overlaps", 10, 11), Event("After", 11, 12), Event("All day", 0, 24) with { IsAllDay = true }]);

        ImmutableArray<ProgrammeEvent> during = programme.During(Hall.Grid.IntervalOf(Hall.Ten.Id));

        Assert.Equal(["Overlaps"], during.Select(e => e.Title));
    }

    [Fact]
    public void Duties_find_a_host_who_speaks_by_name_and_the_inspector_warns()
    {
        MainProgramme programme = MainProgramme.Of([Event("Opening talk", 10, 11) with { Speakers = ["  asha   RAO "] }, Event("Other", 10, 11) with { Speakers = ["Somebody"] }]);
        var names = new Dictionary<PersonId, string> { [Hall.Asha] = "Asha Rao", [Hall.Ben] = "Ben" };
        Board board = Hall.Open().With(Hall.Topic("a", Hall.Asha)).Placed("a", Hall.RedAt(Hall.Ten));

        ImmutableArray<ProgrammeDuty> duties = programme.DutiesOf(names);

        Assert.Equal([(Hall.Asha, "Opening talk")], duties.Select(duty => (duty.Person, duty.Title)));
        Assert.Contains(BoardInspector.Inspect(board, Hall.Morning, new BoardSurroundings { Programme = duties }), warning => warning is HostAtProgramme);
    }

    [Fact]
    public void A_keynote_suggests_to_close_the_cells_beside_it_that_are_open()
    {
        MainProgramme programme = MainProgramme.Of([Event("Keynote: the year in Python", 10, 11), Event("A talk", 14, 15)]);
        Board board = Hall.Open().CloseCell(Hall.BlueAt(Hall.Ten), Hall.ByFacilitator.Because("wet paint")).OrThrow();

        Assert.Equal<Closure>([new(Hall.RedAt(Hall.Ten), "Keynote: the year in Python")], programme.SuggestClosures(board));
        Assert.Equal([Hall.RedAt(Hall.Two), Hall.BlueAt(Hall.Two)], programme.SuggestClosures(board, e => e.Title == "A talk").Select(closure => closure.Cell));
    }

    [Fact]
    public void A_room_that_the_programme_uses_suggests_to_close_its_cells_then()
    {
        MainProgramme programme = MainProgramme.Of([Event("Panel", 10, 11) with { Room = $" {Hall.Red.Name.ToUpperInvariant()}  " }, Event("Elsewhere", 14, 15) with { Room = "Hall 9" }, Event("All day", 0, 24) with { Room = Hall.Blue.Name, IsAllDay = true }]);

        Assert.Equal<Closure>([new(Hall.RedAt(Hall.Ten), "Panel")], programme.SuggestRoomClosures(Hall.Open()));
        Assert.Empty(programme.SuggestRoomClosures(Hall.Open().CloseCell(Hall.RedAt(Hall.Ten), Hall.ByFacilitator).OrThrow()));
    }

    [Fact]
    public void Reading_again_says_what_is_new_moved_changed_and_gone()
    {
        MainProgramme before = Read(("1", "Stays", 9, "Hall 1"), ("2", "Moves", 10, "Hall 1"), ("3", "Other room", 11, "Hall 1"), ("4", "Old title", 12, "Hall 1"), ("5", "Leaves", 13, "Hall 1")).Programme;

        ProgrammeImport after = Read(before, ("1", "Stays", 9, "Hall 1"), ("2", "Moves", 14, "Hall 1"), ("3", "Other room", 11, "Hall 2"), ("4", "New title", 12, "Hall 1"), ("6", "Comes", 15, "Hall 1"));

        Assert.Equal(
            [
                ("Other room", ProgrammeChangeKind.MovedInRoom), ("New title", ProgrammeChangeKind.Changed), ("Leaves", ProgrammeChangeKind.Gone),
                ("Moves", ProgrammeChangeKind.MovedInTime), ("Comes", ProgrammeChangeKind.New),
            ],
            after.Changes.Select(change => ((change.After ?? change.Before)!.Title, change.Kind)));
        Assert.Empty(Read(after.Programme, ("1", "Stays", 9, "Hall 1"), ("2", "Moves", 14, "Hall 1"), ("3", "Other room", 11, "Hall 2"), ("4", "New title", 12, "Hall 1"), ("6", "Comes", 15, "Hall 1")).Changes);
    }

    [Fact]
    public void Events_that_share_a_uid_are_told_apart_by_what_they_are()
    {
        MainProgramme before = Read(("same", "One", 9, "Hall 1"), ("same", "Two", 10, "Hall 1")).Programme;

        ProgrammeImport after = Read(before, ("same", "Two", 12, "Hall 1"), ("same", "One", 9, "Hall 1"));

        Assert.Equal([("Two", ProgrammeChangeKind.MovedInTime)], after.Changes.Select(change => (change.After!.Title, change.Kind)));
    }

    [Fact]
    public void A_feed_that_is_cut_off_takes_nothing_for_gone()
    {
        MainProgramme before = Read(("1", "First", 9, "Hall 1"), ("2", "Second", 10, "Hall 1")).Programme;
        string whole = Feed(("1", "First", 9, "Hall 1"), ("2", "Second", 10, "Hall 1"));

        ProgrammeImport cut = new CalendarImporter().Import(Encoding.UTF8.GetBytes(whole[..(whole.IndexOf("UID:2", StringComparison.Ordinal) + 5)]), Options, before);

        Assert.False(cut.IsComplete);
        Assert.Empty(cut.Changes);
        Assert.Equal(["First", "Second"], cut.Programme.Events.Select(e => e.Title));
    }

    private static ProgrammeEvent Event(string title, int from, int until) => new()
    {
        Uid = title,
        Title = title,
        Start = Hall.Day.At(LocalTime.Midnight).PlusHours(from).InZoneStrictly(Hall.Kolkata),
        End = Hall.Day.At(LocalTime.Midnight).PlusHours(until).InZoneStrictly(Hall.Kolkata),
    };

    private static ProgrammeImport Read(params (string Uid, string Title, int Hour, string Room)[] events) => Read(MainProgramme.Empty, events);

    private static ProgrammeImport Read(MainProgramme before, params (string Uid, string Title, int Hour, string Room)[] events) =>
        new CalendarImporter().Import(Encoding.UTF8.GetBytes(Feed(events)), Options, before);

    private static string Feed(params (string Uid, string Title, int Hour, string Room)[] events) =>
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//EN\r\n"
        + string.Concat(events.Select(e =>
            $"BEGIN:VEVENT\r\nUID:{e.Uid}\r\nDTSTAMP:20180101T000000Z\r\nDTSTART:20181006T{e.Hour:00}0000\r\nDTEND:20181006T{e.Hour:00}4500\r\nSUMMARY:{e.Title}\r\nLOCATION:{e.Room}\r\nEND:VEVENT\r\n"))
        + "END:VCALENDAR\r\n";
}
