using Microsoft.Extensions.Logging;

namespace OpenSpaces.Scheduling;

/// <summary>What the stores log; ids are stable.</summary>
internal static partial class StoreLog
{
    [LoggerMessage(1, LogLevel.Error, "{Subject} could not {What}.", EventName = "DatabaseFailed")]
    public static partial void DatabaseFailed(ILogger logger, string subject, string what, Exception exception);

    [LoggerMessage(2, LogLevel.Debug, "Another process changed board \"{Board}\"; the batch is decided again while nobody else can write to it.", EventName = "RaceLost")]
    public static partial void RaceLost(ILogger logger, string board);

    [LoggerMessage(3, LogLevel.Critical, "{Subject}: what is kept of it is damaged.", EventName = "HistoryDamaged")]
    public static partial void HistoryDamaged(ILogger logger, string subject, Exception exception);

    [LoggerMessage(4, LogLevel.Warning, "The snapshot of board \"{Board}\" is not used, and all of its history is read: {Fault}", EventName = "SnapshotIgnored")]
    public static partial void SnapshotIgnored(ILogger logger, string board, string fault);

    [LoggerMessage(5, LogLevel.Information, "The snapshot of board \"{Board}\" was written by another version, and all of its history is read; the next commit writes a new one. {Fault}", EventName = "SnapshotOutdated")]
    public static partial void SnapshotOutdated(ILogger logger, string board, string fault);
}
