using NodaTime;

namespace OpenSpaces.Scheduling.Tests.Boards.Grids;

/// <summary>Slots across nights on which the clock changes: no hour is lost or doubled.</summary>
public sealed class TimeSlotsFillTests
{
    public static TheoryData<string, string, string, int, int> Nights => new()
    {
        // zone, from, until, minutes a slot, slots that fit
        { "Asia/Kolkata", "2018-10-06T11:00", "2018-10-06T13:00", 45, 2 },              // no change; the rest of 30 minutes stays free
        { "America/New_York", "2025-11-02T00:00", "2025-11-02T04:00", 60, 5 },          // 01:00 to 02:00 happens twice: five real hours
        { "America/New_York", "2025-03-09T00:00", "2025-03-09T04:00", 60, 3 },          // 02:00 to 03:00 does not happen: three real hours
        { "Europe/Dublin", "2025-10-26T00:00", "2025-10-26T03:00", 30, 8 },             // Dublin's winter is its negative saving
        { "Australia/Lord_Howe", "2025-04-06T00:00", "2025-04-06T04:00", 30, 9 },       // set back by half an hour only
        { "Australia/Lord_Howe", "2025-10-05T00:00", "2025-10-05T04:00", 30, 7 },       // set forward by half an hour only
        { "America/New_York", "2025-05-16T10:00", "2025-05-16T10:30", 60, 0 },          // none fits
    };

    [Theory]
    [MemberData(nameof(Nights))]
    public void Slots_lie_back_to_back_in_real_time_each_of_one_length(string zoneId, string from, string until, int minutes, int count)
    {
        DateTimeZone zone = DateTimeZoneProviders.Tzdb[zoneId];

        Grid grid = Grid.Create(zone, [Hall.Red], TimeSlots.Fill(zone, At(from), At(until), Duration.FromMinutes(minutes)));

        Assert.Equal(count, grid.TimeSlots.Length);
        Instant? end = null;
        foreach (Interval interval in grid.TimeSlots.Select(slot => grid.IntervalOf(slot.Id)))
        {
            Assert.Equal(Duration.FromMinutes(minutes), interval.Duration);
            Assert.True(end is null || end == interval.Start, $"A gap before {interval.Start}.");
            end = interval.End;
        }
    }

    [Fact]
    public void The_hour_that_happens_twice_has_two_slots_told_apart_by_their_offset()
    {
        DateTimeZone zone = DateTimeZoneProviders.Tzdb["America/New_York"];

        TimeSlot[] ones = [.. TimeSlots.Fill(zone, At("2025-11-02T00:00"), At("2025-11-02T04:00"), Duration.FromHours(1)).Where(slot => slot.Start.Hour == 1)];

        Assert.Equal(["2025-11-02T01:00-04", "2025-11-02T01:00-05"], ones.Select(slot => slot.Id.Value));
        Assert.Equal([Offset.FromHours(-4), Offset.FromHours(-5)], ones.Select(slot => slot.StartOffset));
    }

    [Fact]
    public void A_length_that_is_not_positive_or_gives_too_many_slots_throws_at_once()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => TimeSlots.Fill(Hall.Kolkata, At("2025-05-16T10:00"), At("2025-05-16T12:00"), Duration.Zero));
        Assert.Throws<ArgumentOutOfRangeException>(() => TimeSlots.Fill(Hall.Kolkata, At("2025-05-16T10:00"), At("2025-05-17T10:00"), Duration.FromSeconds(1)));
    }

    private static LocalDateTime At(string text) => NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(text).Value;
}
