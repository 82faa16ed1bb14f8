using System.Collections.Immutable;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>Which sessions of an agenda a feed has, what it is called, and where it is fetched.</summary>
/// <remarks>Immutable, and safe to share between threads. Sessions that were cancelled are chosen by their last published time, room and hosts.</remarks>
public sealed class CalendarSelection
{
    private readonly Func<Session, bool>? holds;
    private readonly Func<Agenda, string> defaultName;

    private CalendarSelection(Func<Agenda, string> defaultName, Func<Session, bool>? holds = null, ImmutableArray<ProposalId> ids = default)
    {
        this.defaultName = defaultName;
        this.holds = holds;
        Ids = ids;
    }

    /// <summary>Every session; called as the event is.</summary>
    public static CalendarSelection Whole { get; } = new(agenda => agenda.Name);

    /// <summary>What the feed is called; null = the event's name, and what was chosen.</summary>
    public string? Name { get; private init; }

    /// <summary>Where the feed itself can be fetched, or null.</summary>
    public Uri? Source { get; private init; }

    /// <summary>Whether it is every session.</summary>
    internal bool IsWhole => holds is null && Ids.IsDefault;

    /// <summary>The sessions by their ids, or default where they are chosen by what they are.</summary>
    internal ImmutableArray<ProposalId> Ids { get; }

    /// <summary>The sessions in a room.</summary>
    /// <param name="room">The room; one that the agenda does not know gives a feed without events.</param>
    /// <returns>The selection.</returns>
    public static CalendarSelection InRoom(RoomId room) =>
        new(agenda => $"{agenda.Name}: {agenda.Grid.FindRoom(room)?.Name ?? room.Value}", session => session.Cell.Room == room);

    /// <summary>The sessions that start on a day.</summary>
    /// <param name="day">The day on the venue's calendar.</param>
    /// <returns>The selection.</returns>
    public static CalendarSelection OnDay(LocalDate day) => new(agenda => $"{agenda.Name}: {PlainText.Day(day)}", session => session.Start.Date == day);

    /// <summary>The sessions a person hosts.</summary>
    /// <param name="host">The person.</param>
    /// <returns>The selection.</returns>
    public static CalendarSelection HostedBy(PersonId host) =>
        new(agenda => $"{agenda.Name}: {NameOf(agenda, host)}", session => session.Hosts.Any(known => known.Id == host));

    /// <summary>One session, to be added to a calendar.</summary>
    /// <param name="session">Which; one that was never published gives a feed without events.</param>
    /// <returns>The selection.</returns>
    public static CalendarSelection Of(ProposalId session) =>
        new(agenda => agenda.Sessions.Concat(agenda.Cancelled).FirstOrDefault(known => known.Id == session)?.Title ?? agenda.Name, ids: [session]);

    /// <summary>The sessions a person picked.</summary>
    /// <param name="picks">Which, in any order; those that were never published are passed over.</param>
    /// <returns>The selection; copies are all that its feed costs.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="picks"/> is null.</exception>
    public static CalendarSelection Of(IEnumerable<ProposalId> picks)
    {
        ArgumentNullException.ThrowIfNull(picks);
        return new CalendarSelection(agenda => $"{agenda.Name}: my picks", ids: [.. picks.Distinct()]);
    }

    /// <summary>The sessions for which something holds.</summary>
    /// <param name="holds">Asked of each session at each export.</param>
    /// <returns>The selection.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="holds"/> is null.</exception>
    public static CalendarSelection Where(Func<Session, bool> holds)
    {
        ArgumentNullException.ThrowIfNull(holds);
        return new CalendarSelection(agenda => agenda.Name, holds);
    }

    /// <summary>The same sessions under a name.</summary>
    /// <param name="name">What the calendar is called.</param>
    /// <returns>The selection.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public CalendarSelection Named(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new CalendarSelection(defaultName, holds, Ids) { Name = name, Source = Source };
    }

    /// <summary>The same feed, which says where it is fetched.</summary>
    /// <param name="source">An address of http, https, webcal or webcals.</param>
    /// <returns>The selection.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    /// <exception cref="ArgumentException">The address is none of these.</exception>
    public CalendarSelection At(Uri source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return source.IsAbsoluteUri && source.Scheme is "http" or "https" or "webcal" or "webcals"
            ? new CalendarSelection(defaultName, holds, Ids) { Name = Name, Source = source }
            : throw new ArgumentException("A feed is fetched by http, https, webcal or webcals.", nameof(source));
    }

    internal string NameFor(Agenda agenda) => Name ?? defaultName(agenda);

    internal bool Holds(Session session) => holds is null || holds(session);

    private static string NameOf(Agenda agenda, PersonId host) =>
        agenda.Sessions.Concat(agenda.Cancelled).SelectMany(session => session.Hosts).Where(known => known.Id == host).Select(known => known.Name).FirstOrDefault(host.Value);
}
