using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace OpenSpaces.Scheduling;

/// <summary>An agenda as an .xlsx workbook, for spreadsheets that pull or open a file.</summary>
public static class AgendaWorkbook
{
    /// <summary>The media type of a workbook.</summary>
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Writes a sheet with a row for each session, those that were cancelled last, and one about the agenda.</summary>
    /// <param name="agenda">The agenda.</param>
    /// <returns>The workbook. Starts and ends are dates on the venue's clock; every other cell is text or a number, and none a formula. The same bytes for the same agenda.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="agenda"/> is null.</exception>
    public static byte[] ToXlsx(this Agenda agenda)
    {
        ArgumentNullException.ThrowIfNull(agenda);
        using var stream = new MemoryStream();
        var sheets = new Dictionary<string, object>
        {
            ["Sessions"] = agenda.Sessions.Concat(agenda.Cancelled).Select(Row).DefaultIfEmpty(Row(null)).ToArray(),
            ["About"] = About(agenda),
        };
        stream.SaveAs(sheets, configuration: new OpenXmlConfiguration { AutoFilter = true, FastMode = false });
        return StableZip.Of(stream.ToArray(), agenda.PublishedAt);
    }

    private static Dictionary<string, object?> Row(Session? session) => new()
    {
        ["Title"] = WorkbookText.Of(session?.Title),
        ["Room"] = WorkbookText.Of(session?.RoomName),
        ["Start"] = session?.Start.LocalDateTime.ToDateTimeUnspecified(),
        ["End"] = session?.End.LocalDateTime.ToDateTimeUnspecified(),
        ["Hosts"] = WorkbookText.Of(session is null ? null : string.Join(", ", session.Hosts.Select(host => host.Name))),
        ["Tags"] = WorkbookText.Of(session is null ? null : string.Join(", ", session.Tags)),
        ["Status"] = session?.Status.ToString(),
        ["Recording"] = session?.Recording.ToString(),
        ["Abstract"] = WorkbookText.Of(session?.Abstract),
        ["Link"] = WorkbookText.Of(session?.Link?.AbsoluteUri),
        ["Id"] = session?.Id.Value,
        ["Sequence"] = session?.Sequence,
    };

    private static Dictionary<string, object?>[] About(Agenda agenda) =>
    [
        Fact("Event", WorkbookText.Of(agenda.Name)),
        Fact("Revision", agenda.Revision),
        Fact("Draft", agenda.IsDraft ? "yes" : "no"),
        Fact("Published at", agenda.PublishedAt.InZone(agenda.Zone).LocalDateTime.ToDateTimeUnspecified()),
        Fact("Time zone", agenda.Zone.Id),
        Fact("Recording, unless marked", agenda.Recording.ToString()),
    ];

    private static Dictionary<string, object?> Fact(string what, object value) => new() { ["What"] = what, ["Value"] = value };
}
