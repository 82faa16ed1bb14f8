using System.Globalization;
using NodaTime;

namespace OpenSpaces.Scheduling.Tests.Announcing;

/// <summary>Announcements to deliver.</summary>
internal static class Post
{
    public static Announcement On(string channel, int number) => new()
    {
        Id = new AnnouncementId(string.Create(CultureInfo.InvariantCulture, $"{channel}-{number}")),
        Channel = channel,
        Board = new BoardId("hall-3"),
        Version = number,
        At = Hall.Morning,
        Text = string.Create(CultureInfo.InvariantCulture, $"News {number} \"quoted\" & <b> नमस्ते https://example.org/hall#session-a #OpenSpaces #PyConIndia2018"),
        Subject = "News",
        Link = new Uri("https://example.org/hall#session-a"),
        Hashtags = ["#OpenSpaces", "#PyConIndia2018"],
    };

    public static Instant Later(Duration by) => Hall.Morning + by;
}
