using System.Globalization;
using System.Text;

namespace OpenSpaces.Scheduling;

/// <summary>What every export does to a text before its own format's encoding.</summary>
internal static class PlainText
{
    /// <summary>The text on one line, without controls, line and paragraph separators, direction overrides, and halves of surrogate pairs.</summary>
    /// <remarks>Boards refuse such texts; names of people come from the host application, and agendas may be made by others.</remarks>
    public static string OneLine(string text)
    {
        if (text.All(c => c is >= ' ' and < '\u007F'))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (rune.Value is '\n' or '\r' or '\t' or 0x0085 or 0x2028 or 0x2029)
            {
                clean.Append(' ');
            }
            else if (!IsUnsafe(rune))
            {
                clean.Append(rune);
            }
        }

        return clean.ToString();
    }

    /// <summary>The text with its line feeds, each line as <see cref="OneLine"/> gives it.</summary>
    public static string Lines(string text) =>
        text.All(c => c is (>= ' ' and < '\u007F') or '\n') ? text : string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(OneLine));

    /// <summary>A time as people read it in every culture, for example <c>Sat 6 Oct 2018</c>.</summary>
    public static string Day(NodaTime.LocalDate day) => day.ToString("ddd d MMM uuuu", CultureInfo.InvariantCulture);

    /// <summary>For example <c>09:30</c>.</summary>
    public static string Time(NodaTime.ZonedDateTime at) => at.ToString("HH:mm", CultureInfo.InvariantCulture);

    public static string Recording(RecordingPolicy recording) => recording switch
    {
        RecordingPolicy.NotRecorded => "not recorded",
        RecordingPolicy.NotesOnly => "notes only",
        _ => "recorded",
    };

    public static string Status(SessionStatus status) => status switch
    {
        SessionStatus.Confirmed => "confirmed",
        SessionStatus.Tentative => "tentative",
        _ => "cancelled",
    };

    /// <summary>For example <c>Revision 2</c>, or <c>Draft</c>.</summary>
    public static string Revision(Agenda agenda) => agenda.IsDraft ? "Draft" : $"Revision {agenda.Revision.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>When an agenda was published, on the venue's clock.</summary>
    public static string PublishedAt(Agenda agenda) => Minute(agenda.PublishedAt.InZone(agenda.Zone));

    /// <summary>For example <c>2018-10-06 09:30</c>, as spreadsheets and people read it.</summary>
    public static string Minute(NodaTime.ZonedDateTime at) => at.ToString("uuuu-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>What every export says of its agenda: revision, time of publication, zone, recording policy.</summary>
    public static string About(Agenda agenda) =>
        $"{Revision(agenda)}, {PublishedAt(agenda)}. All times {agenda.Zone.Id}. Sessions are {Recording(agenda.Recording)} unless marked.";

    /// <summary>The hosts' names, or that there is none yet.</summary>
    public static string Hosts(Session session) =>
        session.Hosts.IsEmpty ? "looking for a host" : string.Join(", ", session.Hosts.Select(host => OneLine(host.Name)));

    private static bool IsUnsafe(Rune rune) =>
        Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control || rune.Value is 0xFFFD or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
