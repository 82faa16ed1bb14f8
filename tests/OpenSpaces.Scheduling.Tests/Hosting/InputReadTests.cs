using System.Globalization;
using FluentValidation.Results;
using NodaTime;

namespace OpenSpaces.Scheduling.Tests.Hosting;

public sealed class InputReadTests
{
    public static TheoryData<string, ProposalInput> BadProposals => new()
    {
        { "IdNotAnId", Good(id: "two words") },
        { "IdNotAnId", Good(id: new string('a', 65)) },
        { "TitleEmpty", Good(title: " ") },
        { "TitleTooLong", Good(title: new string('x', 201)) },
        { "TitleTooManyMarks", Good(title: "x" + new string('\u0301', 9)) },
        { "TitleControlCharacter", Good(title: "a\u0007b") },
        { "TitleDirectionOverride", Good(title: "a\u202Eb") },
        { "TitleInvisibleCharacter", Good(title: "a\u200Bb") },
        { "TitleNotACharacter", Good(title: "a\uD800b") },
        { "AbstractTooLong", new ProposalInput { Id = "a", Title = "A", Abstract = new string('x', 5_001) } },
        { "HostsNotAnId", new ProposalInput { Id = "a", Title = "A", Hosts = ["not an id"] } },
        { "HostsNotAnId", new ProposalInput { Id = "a", Title = "A", Hosts = [null!] } },
        { "HostsTwice", new ProposalInput { Id = "a", Title = "A", Hosts = ["asha", "asha"] } },
        { "HostsTooMany", new ProposalInput { Id = "a", Title = "A", Hosts = [.. Enumerable.Range(0, 21).Select(i => $"p{i}")] } },
        { "TagsTooMany", new ProposalInput { Id = "a", Title = "A", Tags = [.. Enumerable.Range(0, 21).Select(i => $"t{i}")] } },
        { "TagsTooLong", new ProposalInput { Id = "a", Title = "A", Tags = [new string('x', 51)] } },
        { "FeaturesNeededEmpty", new ProposalInput { Id = "a", Title = "A", FeaturesNeeded = [""] } },
        { "SeatsExpectedOutOfBounds", new ProposalInput { Id = "a", Title = "A", SeatsExpected = "0" } },
        { "SeatsExpectedOutOfBounds", new ProposalInput { Id = "a", Title = "A", SeatsExpected = "many" } },
        { "SeatsExpectedOutOfBounds", new ProposalInput { Id = "a", Title = "A", SeatsExpected = "99999999999999999999" } },
        { "LengthOutOfBounds", new ProposalInput { Id = "a", Title = "A", Length = "25" } },
        { "PreferredNotAnId", new ProposalInput { Id = "a", Title = "A", Preferred = ["at ten"] } },
        { "TimesTooMany", new ProposalInput { Id = "a", Title = "A", Preferred = Ids(300), Impossible = Ids(201) } },
        { "RecordingUnknown", new ProposalInput { Id = "a", Title = "A", Recording = "2" } },
        { "LinkNotALink", new ProposalInput { Id = "a", Title = "A", Link = "javascript:alert(1)" } },
        { "LinkNotALink", new ProposalInput { Id = "a", Title = "A", Link = "https://" } },
    };

    public static TheoryData<string> Cultures => ["en", "mr", "hi", "tr", "ar-SA"];

    [Fact]
    public void A_full_card_is_read_as_it_was_typed()
    {
        var typed = new ProposalInput
        {
            Id = "a",
            Title = "मराठी गप्पा",
            Abstract = "One\nTwo",
            Hosts = ["asha", "ben"],
            Tags = ["language"],
            FeaturesNeeded = ["projector"],
            SeatsExpected = " 30 ",
            Length = "2",
            Preferred = ["10"],
            Acceptable = ["11"],
            Impossible = ["14"],
            Recording = "notesonly",
            Link = "https://example.org/a",
        };

        Assert.True(typed.TryRead(out Proposal? proposal, out ValidationResult problems), problems.ToString());

        Assert.Equal(
            new Proposal(new ProposalId("a"), "मराठी गप्पा")
            {
                Abstract = "One\nTwo",
                Hosts = [Hall.Asha, Hall.Ben],
                Tags = ["language"],
                FeaturesNeeded = ["projector"],
                SeatsExpected = 30,
                Length = 2,
                Times = new TimePreferences { Preferred = [Hall.Ten.Id], Acceptable = [Hall.Eleven.Id], Impossible = [Hall.Two.Id] },
                Recording = RecordingPolicy.NotesOnly,
                Link = new Uri("https://example.org/a"),
            },
            proposal);
    }

    [Fact]
    public void What_is_left_empty_is_as_the_board_says()
    {
        Assert.True(new ProposalInput { Id = "a", Title = "A", SeatsExpected = "", Length = "", Recording = "", Link = "", Tags = null! }.TryRead(out Proposal? proposal, out _));

        Assert.Equal(new Proposal(new ProposalId("a"), "A"), proposal);
    }

    [Theory]
    [MemberData(nameof(BadProposals))]
    public void Each_fault_has_its_own_code_and_message(string code, ProposalInput input)
    {
        Assert.False(input.TryRead(out Proposal? proposal, out ValidationResult problems));

        Assert.Null(proposal);
        ValidationFailure fault = Assert.Single(problems.Errors);
        Assert.Equal(code, fault.ErrorCode);
        Assert.NotEmpty(fault.ErrorMessage);
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Every_fault_is_said_in_the_same_words_in_every_culture(string culture)
    {
        string[] expected = [.. Invariantly(AllFaults)];

        string[] said = In(CultureInfo.GetCultureInfo(culture), AllFaults);

        Assert.Equal(expected, said);
        Assert.DoesNotContain(said, text => text.EndsWith(": ", StringComparison.Ordinal));
        Assert.True(said.Length >= 20);
    }

    [Fact]
    public void A_slot_that_ends_before_it_starts_is_a_fault_and_no_exception()
    {
        Assert.False(new TimeSlotInput { Id = "10", Start = "2018-10-06 11:00", End = "2018-10-06T10:00" }.TryRead(out _, out ValidationResult problems));

        Assert.Equal("EndNotAfterStart", Assert.Single(problems.Errors).ErrorCode);
    }

    [Fact]
    public void A_board_is_read_with_its_rooms_and_time_slots()
    {
        Assert.True(GoodBoard().TryRead(out BoardId id, out Grid? grid, out BoardPolicy? policy, out ValidationResult problems), problems.ToString());

        Assert.Equal(new BoardId("hall-3"), id);
        Assert.Equal("Open spaces", policy.Name);
        Assert.Equal(Grid.Create(Hall.Kolkata, [new Room(Hall.Red.Id, "Red table") { Seats = 20 }], [Hall.Ten]), grid);
        Assert.True(Board.Open(id, grid, policy, Hall.ByFacilitator).IsAccepted);
    }

    [Fact]
    public void A_zone_that_is_none_is_named()
    {
        Assert.False(GoodBoard("Asia/Nowhere").TryRead(out _, out _, out _, out ValidationResult problems));

        ValidationFailure fault = Assert.Single(problems.Errors);
        Assert.Equal(("TimeZoneUnknown", "'Asia/Nowhere' is not a tz database zone. Try one such as Asia/Kolkata."), (fault.ErrorCode, fault.ErrorMessage));
    }

    [Fact]
    public void A_zone_that_is_not_fit_to_be_shown_is_not_shown()
    {
        Assert.False(GoodBoard("Asia/\u202EKolkata").TryRead(out _, out _, out _, out ValidationResult problems));

        Assert.Equal("That is not a tz database zone. Try one such as Asia/Kolkata.", Assert.Single(problems.Errors).ErrorMessage);
    }

    [Fact]
    public void Slots_that_overlap_are_a_fault_and_no_exception()
    {
        TimeSlotInput[] slots = [Slot("a", "10:00", "11:00"), Slot("b", "10:30", "11:30")];

        Assert.False(GoodBoard("Asia/Kolkata", slots).TryRead(out _, out _, out _, out ValidationResult problems));

        ValidationFailure fault = Assert.Single(problems.Errors);
        Assert.Equal(("GridContradictory", "Time slots a and b overlap in one room."), (fault.ErrorCode, fault.ErrorMessage));
    }

    [Fact]
    public void A_fault_in_a_room_says_which_room()
    {
        var input = new BoardInput { Id = "b", Name = "B", TimeZone = "Etc/UTC", Rooms = [new RoomInput { Id = "red", Name = "Red" }, new RoomInput { Id = "blue", Name = "" }] };

        Assert.False(input.TryRead(out _, out _, out _, out ValidationResult problems));

        Assert.Equal("Rooms[1].Name", Assert.Single(problems.Errors).PropertyName);
    }

    [Fact]
    public void A_missing_entry_is_a_fault_and_no_exception()
    {
        var input = new BoardInput { Id = "b", Name = "B", TimeZone = "Etc/UTC", Rooms = [null!], TimeSlots = [null!] };

        Assert.False(input.TryRead(out _, out _, out _, out ValidationResult problems));

        Assert.Equal(["RoomsEmpty", "TimeSlotsEmpty"], problems.Errors.Select(fault => fault.ErrorCode));
    }

    private static string[] AllFaults() =>
    [
        .. BadProposals.SelectMany(row => ProposalFaults((ProposalInput)row[1])),
        .. Faults(new RoomInput { Id = "", Name = "\u0007", Seats = "x", JoinAddress = "ftp://a" }.TryRead(out _, out ValidationResult room), room),
        .. Faults(new TimeSlotInput { Id = "", Start = "noon", End = "१०", Kind = "tea" }.TryRead(out _, out ValidationResult slot), slot),
        .. Faults(GoodBoard("Nowhere").TryRead(out _, out _, out _, out ValidationResult board), board),
    ];

    private static IEnumerable<string> ProposalFaults(ProposalInput input) => Faults(input.TryRead(out _, out ValidationResult problems), problems);

    private static IEnumerable<string> Faults(bool isValid, ValidationResult problems)
    {
        Assert.False(isValid);
        return problems.Errors.Select(fault => $"{fault.ErrorCode}: {fault.ErrorMessage}");
    }

    private static string[] Invariantly(Func<string[]> act) => In(CultureInfo.InvariantCulture, act);

    private static string[] In(CultureInfo culture, Func<string[]> act)
    {
        (CultureInfo before, CultureInfo beforeUi) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
            return act();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, beforeUi);
        }
    }

    private static ProposalInput Good(string id = "a", string title = "A") => new() { Id = id, Title = title };

    private static string[] Ids(int count) => [.. Enumerable.Range(0, count).Select(i => $"t{i}")];

    private static TimeSlotInput Slot(string id, string from, string until) => new() { Id = id, Start = $"2018-10-06 {from}", End = $"2018-10-06 {until}" };

    private static BoardInput GoodBoard(string zone = "Asia/Kolkata", TimeSlotInput[]? slots = null) => new()
    {
        Id = "hall-3",
        Name = "Open spaces",
        TimeZone = zone,
        Rooms = [new RoomInput { Id = "red", Name = "Red table", Seats = "20" }],
        TimeSlots = slots ?? [Slot("10", "10:00", "11:00")],
    };
}
