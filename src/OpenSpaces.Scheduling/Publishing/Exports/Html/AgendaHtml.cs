using System.Text;

namespace OpenSpaces.Scheduling;

/// <summary>An agenda as HTML, to read on a telephone, a wall, or paper. Nothing in it runs, nothing is fetched from elsewhere.</summary>
public static class AgendaHtml
{
    /// <summary>Writes a whole page: a table for each day, the sessions by room with what they are about, and what was cancelled.</summary>
    /// <param name="agenda">The agenda.</param>
    /// <param name="options">With <see cref="ExportOptions.Now"/> it begins with what runs and what is next; null = <see cref="ExportOptions.Default"/>.</param>
    /// <returns>
    /// One self-contained file with its own style, light or dark as the reader's device, down to 320 pixels wide; printed, each day begins a sheet. The same in every culture. Texts of people are
    /// encoded, and each stands in an isolate of its own (<c>bdi</c>), so that none turns the line around it.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="agenda"/> is null.</exception>
    public static string ToHtmlPage(this Agenda agenda, ExportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(agenda);
        var html = new HtmlText();
        html.Raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Raw("<meta name=\"color-scheme\" content=\"light dark\">\n<title>").Text(agenda.Name).Raw("</title>\n<style>\n").Raw(PageStyle.Css)
            .Raw("</style>\n<script type=\"application/ld+json\">\n").Raw(Encoding.UTF8.GetString(AgendaJsonLd.Write(agenda, options ?? ExportOptions.Default, isShort: true))).Raw("\n</script>\n</head>\n<body>\n<main>\n");
        new AgendaSections(html, agenda, options ?? ExportOptions.Default, topHeading: 1).Write();
        return html.Raw("</main>\n</body>\n</html>\n").ToString();
    }

    /// <summary>Writes the same without head and style, to stand in a page of the host's own.</summary>
    /// <param name="agenda">The agenda.</param>
    /// <param name="options">As for <see cref="ToHtmlPage"/>.</param>
    /// <returns>One <c>div</c> of the class <c>open-space</c>, its headings from the second level. Ids in it begin with <c>session-</c>, <c>room-</c> and <c>day-</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="agenda"/> is null.</exception>
    public static string ToHtmlFragment(this Agenda agenda, ExportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(agenda);
        var html = new HtmlText();
        new AgendaSections(html, agenda, options ?? ExportOptions.Default, topHeading: 2).Write();
        return html.ToString();
    }
}
