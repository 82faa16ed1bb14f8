using System.Collections.Immutable;
using NodaTime;
using OpenSpaces.Scheduling;

namespace OpenSpaces.Samples;

/// <summary>The hall, the hours and the people of the story: PyCon India 2018, 6 and 7 October, Hall 3. Topics and people are made up; the way it works is the event's.</summary>
internal static class PyConIndia
{
    public static readonly LocalDate Saturday = new(2018, 10, 6);
    public static readonly LocalDate Sunday = new(2018, 10, 7);

    public static readonly Room Stage = new(new RoomId("stage"), "Hall 3 Stage") { Seats = 40, Features = ["projector", "step-free"] };
    public static readonly Room Window = new(new RoomId("window"), "Hall 3 Window") { Seats = 20, Features = ["whiteboard", "step-free"] };
    public static readonly Room Carpet = new(new RoomId("carpet"), "Hall 3 Carpet") { Seats = 30 };

    public static readonly PersonId Noor = new("noor");
    public static readonly PersonId Asha = new("asha");
    public static readonly PersonId Balaji = new("balaji");
    public static readonly PersonId Chitra = new("chitra");
    public static readonly PersonId Dev = new("dev");
    public static readonly PersonId Esha = new("esha");
    public static readonly PersonId Fatima = new("fatima");
    public static readonly PersonId Gopal = new("gopal");
    public static readonly PersonId Hari = new("hari");
    public static readonly PersonId Indu = new("indu");
    public static readonly PersonId Kavya = new("kavya");
    public static readonly PersonId Rohan = new("rohan");

    /// <summary>Here ids are names already; a host application looks names up where it keeps accounts.</summary>
    public static readonly People People = new(
        new[] { Noor, Asha, Balaji, Chitra, Dev, Esha, Fatima, Gopal, Hari, Indu, Kavya, Rohan }
            .ToDictionary(person => person, person => char.ToUpperInvariant(person.Value[0]) + person.Value[1..]));

    public static readonly Grid Grid = Grid.Create(
        DateTimeZoneProviders.Tzdb["Asia/Kolkata"],
        [Stage, Window, Carpet],
        [.. DayOf(Saturday, "sat"), .. DayOf(Sunday, "sun")]);

    /// <summary>First come, not recorded; what starts within 15 minutes moves only by the facilitator's word; who loses a contest goes to the nearest free cell.</summary>
    public static readonly BoardPolicy Policy = BoardPolicy.Default with
    {
        Name = "PyCon India 2018 Open Spaces",
        FreezeHorizon = Duration.FromMinutes(15),
        LosersGo = LosersGo.NearestFreeCell,
    };

    /// <summary>What stands behind every post.</summary>
    public static readonly AnnouncementStyle Posts = new() { Hashtags = ["#OpenSpaces", "#PyConIndia2018"] };

    public static Cell At(Room room, string slot) => new(room.Id, new TimeSlotId(slot));

    /// <summary>The main programme stands beside the open slots, so that nobody claims the keynote's hour by mistake.</summary>
    private static ImmutableArray<TimeSlot> DayOf(LocalDate day, string name)
    {
        return
        [
            Slot(9, 30, 10, 30) with { Kind = TimeSlotKind.Plenary, Name = "Keynote" },
            Slot(11, 0, 11, 45),
            Slot(11, 45, 12, 30),
            Slot(12, 30, 13, 30) with { Kind = TimeSlotKind.Break, Name = "Lunch" },
            Slot(13, 30, 14, 15),
            Slot(14, 15, 15, 0),
            Slot(15, 30, 16, 15),
            Slot(16, 15, 17, 0) with { Kind = TimeSlotKind.Plenary, Name = "Lightning talks" },
        ];

        TimeSlot Slot(int hour, int minute, int untilHour, int untilMinute) =>
            new(new TimeSlotId($"{name}-{hour:00}{minute:00}"), day + new LocalTime(hour, minute), day + new LocalTime(untilHour, untilMinute));
    }
}
