using System.Globalization;
using NodaTime;
using OpenSpaces.Scheduling;

namespace OpenSpaces.ConsoleHost.Tests;

public sealed class AnnouncementTests
{
    private static readonly DateTimeZone Kolkata = DateTimeZoneProviders.Tzdb["Asia/Kolkata"];

    [Fact]
    public void A_move_says_where_to_and_where_from()
    {
        string? post = Announcement.Of(new SessionChange(SessionChangeKind.MovedInTime, At("Django", 13), At("Django", 15)));

        Assert.Equal("Moved: \"Django\" is now Sat 15:30, Hall 3 Stage, not Sat 13:30, Hall 3 Stage. #OpenSpaces #PyConIndia2018", post);
    }

    [Fact]
    public void A_title_pings_nobody_and_makes_no_hashtag()
    {
        string post = Announcement.Of(new SessionChange(SessionChangeKind.Cancelled, At("@everyone #free", 13), At("@everyone #free", 13)))!;

        Assert.DoesNotContain('@', post);
        Assert.Equal(2, post.Count(sign => sign == '#'));
    }

    [Fact]
    public void A_long_title_is_cut_and_the_rest_stays_whole()
    {
        string title = string.Concat(Enumerable.Repeat("👩\u200d💻", 300));

        string post = Announcement.Of(new SessionChange(SessionChangeKind.MovedInTime, At(title, 13), At(title, 15)))!;

        Assert.Equal(Announcement.MaxGraphemes, new StringInfo(post).LengthInTextElements);
        Assert.EndsWith("…\" is now Sat 15:30, Hall 3 Stage, not Sat 13:30, Hall 3 Stage. #OpenSpaces #PyConIndia2018", post, StringComparison.Ordinal);
    }

    private static Session At(string title, int hour) => new()
    {
        Id = Topics.Django,
        Title = title,
        Cell = PyConIndia.At(PyConIndia.Stage, "sat-1330"),
        RoomName = "Hall 3 Stage",
        Start = (PyConIndia.Saturday + new LocalTime(hour, 30)).InZoneStrictly(Kolkata),
        End = (PyConIndia.Saturday + new LocalTime(hour + 1, 0)).InZoneStrictly(Kolkata),
        ChangedAt = Instant.FromUtc(2018, 10, 6, 0, 0),
    };
}
