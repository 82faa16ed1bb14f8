using System.Collections.Immutable;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>Changes that gather until people are told of them: several moves of one session are one notice from first to last, and a move there and back is none.</summary>
/// <remarks>
/// Immutable; safe to share between threads. A session's first change that people do not know of opens its window. What starts, or was to start, within twice the window is told sooner: a window before
/// its start, or at once.
/// </remarks>
public sealed class PendingNotices
{
    private readonly Duration window;
    private readonly ImmutableDictionary<ProposalId, Session> told;
    private readonly ImmutableDictionary<ProposalId, Session> latest;
    private readonly ImmutableDictionary<ProposalId, Instant> dueAt;

    private PendingNotices(
        Duration window, ImmutableDictionary<ProposalId, Session> told, ImmutableDictionary<ProposalId, Session> latest, ImmutableDictionary<ProposalId, Instant> dueAt)
    {
        this.window = window;
        this.told = told;
        this.latest = latest;
        this.dueAt = dueAt;
    }

    /// <summary>When the next notice may be due; null if nothing waits.</summary>
    public Instant? NextAt => dueAt.IsEmpty ? null : dueAt.Values.Min();

    /// <summary>Begins to gather.</summary>
    /// <param name="told">What people know; null = nothing, so that every session is news.</param>
    /// <param name="window">How long changes of one session gather; zero = each is told at once.</param>
    /// <returns>Nothing pending.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="window"/> is negative.</exception>
    public static PendingNotices Since(Agenda? told, Duration window)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(window, Duration.Zero);
        ImmutableDictionary<ProposalId, Session> known = told is null
            ? ImmutableDictionary<ProposalId, Session>.Empty
            : told.Sessions.Concat(told.Cancelled).ToImmutableDictionary(session => session.Id);
        return new PendingNotices(window, known, known, ImmutableDictionary<ProposalId, Instant>.Empty);
    }

    /// <summary>Takes the next agenda in.</summary>
    /// <param name="published">An agenda of the same board, later than all before.</param>
    /// <returns>What is pending then. Linear in its sessions.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="published"/> is null.</exception>
    public PendingNotices With(Agenda published)
    {
        ArgumentNullException.ThrowIfNull(published);
        ImmutableDictionary<ProposalId, Session>.Builder next = latest.ToBuilder();
        ImmutableDictionary<ProposalId, Instant>.Builder due = dueAt.ToBuilder();
        foreach (Session session in published.Sessions.Concat(published.Cancelled))
        {
            if (SessionChange.Between(latest.GetValueOrDefault(session.Id), session) is { } change)
            {
                Instant soonest = SoonestDue(change, published.PublishedAt);
                due[session.Id] = due.TryGetValue(session.Id, out Instant known) ? Instant.Min(known, soonest) : soonest;
            }

            next[session.Id] = session;
        }

        return new PendingNotices(window, told, next.ToImmutable(), due.ToImmutable());
    }

    /// <summary>Takes out what is due.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="due">The notices, by the session's start; what people know already, and what is over by then, is none.</param>
    /// <returns>What is still pending.</returns>
    public PendingNotices Take(Instant now, out ImmutableArray<Notice> due)
    {
        ProposalId[] ready = [.. dueAt.Where(pending => pending.Value <= now).Select(pending => pending.Key)];
        due =
        [
            .. ready.Select(id => SessionChange.Between(told.GetValueOrDefault(id), latest[id])).OfType<SessionChange>()
                .Where(change => change.After.Interval.End > now || change.Before?.Interval.End > now)
                .OrderBy(change => change.After.Interval.Start).ThenBy(change => change.After.Number).ThenBy(change => change.After.Id.Value, StringComparer.Ordinal)
                .Select(Notices.Of),
        ];
        return ready.Length == 0 ? this : new PendingNotices(window, told.SetItems(ready.Select(id => KeyValuePair.Create(id, latest[id]))), latest, dueAt.RemoveRange(ready));
    }

    /// <summary>What the readers of a whole history were to be told.</summary>
    /// <param name="published">The agendas of one board, oldest first.</param>
    /// <param name="window">How long changes of one session gather.</param>
    /// <returns>The notices, each with the moment at which it was due.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="published"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="window"/> is negative.</exception>
    public static ImmutableArray<(Instant At, Notice Notice)> OfHistory(IReadOnlyList<Agenda> published, Duration window)
    {
        ArgumentNullException.ThrowIfNull(published);
        var notices = ImmutableArray.CreateBuilder<(Instant, Notice)>();
        PendingNotices pending = Since(null, window);
        for (int i = 0; i < published.Count; i++)
        {
            pending = pending.With(published[i]);
            while (pending.NextAt is { } at && (i + 1 == published.Count || at < published[i + 1].PublishedAt))
            {
                pending = pending.Take(at, out ImmutableArray<Notice> due);
                notices.AddRange(due.Select(notice => (at, notice)));
            }
        }

        return notices.ToImmutable();
    }

    private Instant SoonestDue(SessionChange change, Instant at)
    {
        Instant start = change.Before is { Status: not SessionStatus.Cancelled } before ? Instant.Min(before.Interval.Start, change.After.Interval.Start) : change.After.Interval.Start;
        return Instant.Max(at, Instant.Min(at + window, start - window));
    }
}
