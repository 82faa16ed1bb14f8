using System.Collections.Immutable;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>The pieces of an agenda's feeds: each session written once, and kept as long as it is the same.</summary>
/// <remarks>Immutable; the index is made when sessions are first asked for by id.</remarks>
internal sealed class KeptAgenda
{
    private readonly FeedPiece[] events;
    private Dictionary<ProposalId, int>? index;

    private KeptAgenda(Agenda agenda, Session[] sessions, FeedPiece[] events, Interval span, FeedPiece zone)
    {
        Agenda = agenda;
        Sessions = sessions;
        this.events = events;
        Span = span;
        Zone = zone;
    }

    public Agenda Agenda { get; }

    /// <summary>Those that take place, then those cancelled that stay.</summary>
    public Session[] Sessions { get; }

    private Interval Span { get; }

    private FeedPiece Zone { get; }

    /// <summary>Writes what is new since an earlier agenda, and keeps the rest.</summary>
    public static KeptAgenda Make(Agenda agenda, CalendarOptions options, KeptAgenda? before)
    {
        Session[] sessions = [.. agenda.Sessions, .. agenda.Cancelled.Where(session => session.ChangedAt + options.CancelledStayFor > agenda.PublishedAt)];
        var events = new FeedPiece[sessions.Length];

        // Agendas follow each other with few changes, so that a session is usually where the one before it points to.
        for (int i = 0, shift = 0; i < sessions.Length; i++)
        {
            int at = before?.Find(sessions[i], i + shift) ?? -1;
            events[i] = at < 0 ? SessionEvent.Write(agenda.Board, sessions[i], options) : before!.events[at];
            shift = at < 0 ? shift : at - i;
        }

        Interval span = SpanOf(agenda, sessions);
        FeedPiece zone = before is not null && before.Span == span && before.Agenda.Zone.Equals(agenda.Zone)
            ? before.Zone
            : FeedPiece.Write(lines => VTimeZone.Write(lines, agenda.Zone, span));
        return new KeptAgenda(agenda, sessions, events, span, zone);
    }

    /// <summary>Puts a feed together of the pieces; one that has no event describes the zone, for a calendar of nothing is refused by some.</summary>
    public CalendarFeed Select(CalendarSelection selection, CalendarOptions options)
    {
        ImmutableArray<int> chosen = Choose(selection);
        int count = selection.IsWhole ? events.Length : chosen.Length;
        bool hasZone = count == 0 || !SessionEvent.IsInUtc(Agenda.Zone, options);
        var pieces = new FeedPiece[count + (hasZone ? 3 : 2)];
        int at = 0;
        pieces[at++] = FeedHead.Begin(selection.NameFor(Agenda), Agenda.Zone, selection.Source, options);
        if (hasZone)
        {
            pieces[at++] = Zone;
        }

        if (selection.IsWhole)
        {
            events.CopyTo(pieces, at);
        }
        else
        {
            foreach (int i in chosen)
            {
                pieces[at++] = events[i];
            }
        }

        pieces[^1] = FeedHead.End;
        return new CalendarFeed(pieces, Instant.FromUnixTimeSeconds(Agenda.PublishedAt.ToUnixTimeSeconds()));
    }

    private ImmutableArray<int> Choose(CalendarSelection selection)
    {
        if (selection.IsWhole)
        {
            return [];
        }

        if (selection.Ids.IsDefault)
        {
            return [.. Enumerable.Range(0, Sessions.Length).Where(i => selection.Holds(Sessions[i]))];
        }

        Dictionary<ProposalId, int> known = index ??= Sessions.Select((session, i) => (session.Id, i)).ToDictionary();
        var chosen = ImmutableArray.CreateBuilder<int>(selection.Ids.Length);
        foreach (ProposalId id in selection.Ids)
        {
            if (known.TryGetValue(id, out int i))
            {
                chosen.Add(i);
            }
        }

        chosen.Sort();
        return chosen.DrainToImmutable();
    }

    /// <summary>Where the very same session was, looked for first where it is expected; -1 if it was not or was different.</summary>
    private int Find(Session session, int expected)
    {
        if (expected >= 0 && expected < Sessions.Length && Sessions[expected].Id == session.Id)
        {
            return Sessions[expected].Equals(session) ? expected : -1;
        }

        int at = Array.FindIndex(Sessions, known => known.Id == session.Id);
        return at >= 0 && Sessions[at].Equals(session) ? at : -1;
    }

    /// <summary>From the first start to the last end, or the moment of publication where there is no session.</summary>
    private static Interval SpanOf(Agenda agenda, Session[] sessions)
    {
        if (sessions.Length == 0)
        {
            return new Interval(agenda.PublishedAt, agenda.PublishedAt + Duration.FromSeconds(1));
        }

        (Instant start, Instant end) = (Instant.MaxValue, Instant.MinValue);
        foreach (Session session in sessions)
        {
            start = Instant.Min(start, session.Start.ToInstant());
            end = Instant.Max(end, session.End.ToInstant());
        }

        return new Interval(start, end);
    }
}
