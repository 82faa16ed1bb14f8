using System.Globalization;
using OpenSpaces.Scheduling;

namespace OpenSpaces.ConsoleHost;

/// <summary>What the facilitator posts when something moves or is cancelled, short enough for any network.</summary>
internal static class Announcement
{
    public const int MaxGraphemes = 280;
    private const string Hashtags = "#OpenSpaces #PyConIndia2018";

    /// <summary>The text, or null where nobody needs to be told: what is new is on the agenda anyway.</summary>
    public static string? Of(SessionChange change) => change.Kind switch
    {
        SessionChangeKind.MovedInRoom => Fit("Moved: ", change.After.Title, $" is in {change.After.RoomName}, not {change.Before!.RoomName}; {change.After.Start.LocalDateTime.DayAndTime()} stays."),
        SessionChangeKind.MovedInTime => Fit("Moved: ", change.After.Title, $" is now {Where(change.After)}, not {Where(change.Before!)}."),
        SessionChangeKind.Cancelled => Fit("Cancelled: ", change.After.Title, $", which was to be {Where(change.Before!)}."),
        _ => null,
    };

    /// <summary>Only the title gives way. It pings nobody, and makes no hashtag: what it has of these signs is written wide.</summary>
    private static string Fit(string before, string title, string after)
    {
        string quiet = SafeText.OneLine(title).Replace('@', '＠').Replace('#', '＃');
        int room = MaxGraphemes - LengthOf($"{before}\"\"{after} {Hashtags}");
        string fitting = LengthOf(quiet) <= room ? quiet : new StringInfo(quiet).SubstringByTextElements(0, room - 1) + "…";
        return $"{before}\"{fitting}\"{after} {Hashtags}";
    }

    private static int LengthOf(string text) => new StringInfo(text).LengthInTextElements;

    private static string Where(Session session) => $"{session.Start.LocalDateTime.DayAndTime()}, {session.RoomName}";
}
