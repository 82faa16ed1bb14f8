namespace OpenSpaces.Scheduling;

/// <summary>How a session differs between two agendas.</summary>
public enum SessionChangeKind
{
    /// <summary>It was not there before, or was cancelled.</summary>
    New = 0,

    /// <summary>It starts or ends at another time, and may be in another room too.</summary>
    MovedInTime = 1,

    /// <summary>It is in another room at the same time.</summary>
    MovedInRoom = 2,

    /// <summary>Time and room stay; something else that a reader sees differs: title, hosts, tags, recording and the like.</summary>
    Changed = 3,

    /// <summary>It does not take place any more.</summary>
    Cancelled = 4,
}

/// <summary>One session that differs between two agendas.</summary>
/// <param name="Kind">How.</param>
/// <param name="Before">As it was; null if it is new and was never published.</param>
/// <param name="After">As it is; when cancelled, as it was last published, with <see cref="SessionStatus.Cancelled"/>.</param>
public sealed record SessionChange(SessionChangeKind Kind, Session? Before, Session After)
{
    /// <summary>Whether it had been cancelled and takes place again.</summary>
    public bool IsBackAgain => Kind == SessionChangeKind.New && Before is not null;

    /// <summary>How a session differs; null if no reader sees a difference, or it took place neither before nor after.</summary>
    internal static SessionChange? Between(Session? before, Session after)
    {
        bool tookPlace = before is not null && before.Status != SessionStatus.Cancelled;
        bool takesPlace = after.Status != SessionStatus.Cancelled;
        return (tookPlace, takesPlace) switch
        {
            (false, false) => null,
            (false, true) => new SessionChange(SessionChangeKind.New, before, after),
            (true, false) => new SessionChange(SessionChangeKind.Cancelled, before, after),
            _ when before!.Interval != after.Interval => new SessionChange(SessionChangeKind.MovedInTime, before, after),
            _ when before!.Cell.Room != after.Cell.Room => new SessionChange(SessionChangeKind.MovedInRoom, before, after),
            _ when !SameToReaders(before!, after) => new SessionChange(SessionChangeKind.Changed, before, after),
            _ => null,
        };
    }

    private static bool SameToReaders(Session before, Session after) =>
        before.Equals(after with { Sequence = before.Sequence, ChangedAt = before.ChangedAt, Cell = before.Cell });
}
