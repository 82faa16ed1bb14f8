using OpenSpaces.Scheduling;

namespace OpenSpaces.ConsoleHost;

/// <summary>What changed from one agenda to the next, a line each.</summary>
internal static class ChangeWords
{
    public static string Of(SessionChange change) => change.Kind switch
    {
        SessionChangeKind.New when change.IsBackAgain => $"back again: {Where(change.After)} — {change.After.Title}",
        SessionChangeKind.New => $"new: {Where(change.After)} — {change.After.Title}",
        SessionChangeKind.MovedInTime or SessionChangeKind.MovedInRoom => $"moved: {Where(change.Before!)} → {Where(change.After)} — {change.After.Title}",
        SessionChangeKind.Cancelled => $"cancelled: {Where(change.Before!)} — {change.After.Title}",
        _ => $"changed: {Where(change.After)} — {change.After.Title}",
    };

    private static string Where(Session session) => $"{session.Start.LocalDateTime.DayAndTime()} {session.RoomName}";
}
