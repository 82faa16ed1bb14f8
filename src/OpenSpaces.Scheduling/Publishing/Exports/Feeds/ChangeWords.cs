namespace OpenSpaces.Scheduling;

/// <summary>A change of a session in plain words, on one line.</summary>
internal static class ChangeWords
{
    public static string Of(SessionChange change)
    {
        string title = $"\"{PlainText.OneLine(change.After.Title)}\"";
        return change.Kind switch
        {
            SessionChangeKind.New when change.IsBackAgain => $"Back again: {title}, {Where(change.After)}",
            SessionChangeKind.New => $"New: {title}, {Where(change.After)}",
            SessionChangeKind.MovedInTime => $"Moved: {title} is now {Where(change.After)}, not {Where(change.Before!)}",
            SessionChangeKind.MovedInRoom => $"Moved: {title} is in {PlainText.OneLine(change.After.RoomName)}, not {PlainText.OneLine(change.Before!.RoomName)}; {When(change.After)} stays",
            SessionChangeKind.Cancelled => $"Cancelled: {title}, which was to be {Where(change.Before!)}",
            _ => $"Changed: {title}, {Where(change.After)}",
        };
    }

    /// <summary>For example <c>Sat 6 Oct 2018, 11:00–12:00, Red table</c>.</summary>
    public static string Where(Session session) => $"{When(session)}, {PlainText.OneLine(session.RoomName)}";

    private static string When(Session session) => $"{PlainText.Day(session.Start.Date)}, {PlainText.Time(session.Start)}–{PlainText.Time(session.End)}";
}
