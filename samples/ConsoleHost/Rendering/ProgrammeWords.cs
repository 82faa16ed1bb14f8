using OpenSpaces.Scheduling;

namespace OpenSpaces.ConsoleHost;

/// <summary>What changed from one reading of a programme to the next, a line each.</summary>
internal static class ProgrammeWords
{
    public static string Of(ProgrammeChange change) => change.Kind switch
    {
        ProgrammeChangeKind.New => $"new: {Where(change.After!)} — {change.After!.Title}",
        ProgrammeChangeKind.MovedInTime or ProgrammeChangeKind.MovedInRoom => $"moved: {Where(change.Before!)} → {Where(change.After!)} — {change.After!.Title}",
        ProgrammeChangeKind.Gone => $"gone: {Where(change.Before!)} — {change.Before!.Title}",
        _ => $"changed: {Where(change.After!)} — {change.After!.Title}",
    };

    private static string Where(ProgrammeEvent e) => $"{e.Start.LocalDateTime.DayAndTime()}{(e.Room.Length > 0 ? " " + e.Room : "")}";
}
