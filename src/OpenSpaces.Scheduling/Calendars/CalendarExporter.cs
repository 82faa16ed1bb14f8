using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>Writes the feeds that every calendar program takes, updates and cancels correctly; docs/calendars.md says what is written and why.</summary>
/// <remarks>Safe to call from several threads. Linear in the sessions.</remarks>
public sealed class CalendarExporter : ICalendarExporter
{
    /// <inheritdoc/>
    public CalendarFeed Export(Agenda agenda, CalendarOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(agenda);
        return ExportPicked(agenda, _ => true, agenda.Name, options);
    }

    /// <inheritdoc/>
    public CalendarFeed ExportPicked(Agenda agenda, Func<Session, bool> which, string name, CalendarOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(agenda);
        ArgumentNullException.ThrowIfNull(which);
        ArgumentNullException.ThrowIfNull(name);
        options ??= CalendarOptions.Default;
        ImmutableArray<Session> sessions = [.. (options.WithCancelled ? agenda.Sessions.Concat(agenda.Cancelled) : agenda.Sessions).Where(which)];
        var bytes = new ArrayBufferWriter<byte>(1_024 + (512 * sessions.Length));
        var lines = new ContentLines(bytes);
        WriteHead(lines, agenda, name, options);
        if (!options.InUtc)
        {
            VTimeZone.Write(lines, agenda.Zone, SpanOf(agenda, sessions));
        }

        foreach (Session session in sessions)
        {
            SessionEvent.Write(lines, agenda, session, options);
        }

        lines.Raw("END", "VCALENDAR");
        Instant changed = sessions.Select(session => session.ChangedAt).Append(agenda.PublishedAt).Max();
        return new CalendarFeed(bytes.WrittenMemory, Instant.FromUnixTimeSeconds(changed.ToUnixTimeSeconds()));
    }

    private static void WriteHead(ContentLines lines, Agenda agenda, string name, CalendarOptions options)
    {
        lines.Raw("BEGIN", "VCALENDAR");
        lines.Raw("VERSION", "2.0");
        lines.Raw("PRODID", "-//OpenSpaces.Scheduling//Calendars 1//EN");
        lines.Raw("CALSCALE", "GREGORIAN");
        lines.Text("NAME", name);
        lines.Text("X-WR-CALNAME", name);
        lines.Text("X-WR-TIMEZONE", agenda.Zone.Id);
        string every = $"PT{((long)options.RefreshInterval.TotalMinutes).ToString(CultureInfo.InvariantCulture)}M";
        lines.Raw("REFRESH-INTERVAL;VALUE=DURATION", every);
        lines.Raw("X-PUBLISHED-TTL", every);
        if (options.Source is { } source)
        {
            lines.Address("SOURCE;VALUE=URI", source);
        }
    }

    /// <summary>From the first start to the last end, or the moment of publication where there is no session.</summary>
    private static Interval SpanOf(Agenda agenda, ImmutableArray<Session> sessions) => sessions.IsEmpty
        ? new Interval(agenda.PublishedAt, agenda.PublishedAt + Duration.FromSeconds(1))
        : new Interval(sessions.Min(session => session.Interval.Start), sessions.Max(session => session.Interval.End));
}
