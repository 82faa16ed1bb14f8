using System.Globalization;
using System.Text;
using System.Text.Json;

namespace OpenSpaces.Scheduling.Tests.Publishing;

public sealed class AgendaExportTests
{
    private static readonly Dictionary<PersonId, string> Names = new() { [Hall.Asha] = "Asha | Rao" };

    private static readonly Agenda Agenda = Agenda.Of(
        Hall.Open(new BoardPolicy { Name = "Open *space* <b>" })
            .With(Hall.Topic("a", Hall.Asha) with { Title = "Pipes | and [links](https://example.org) `code`", Recording = RecordingPolicy.Recorded }, Hall.Topic("b", Hall.Ben))
            .Placed("a", Hall.RedAt(Hall.Ten)).Placed("b", Hall.BlueAt(Hall.Eleven))
            .Publish(Hall.ByFacilitator).OrThrow()
            .Withdraw(new ProposalId("b"), Hall.By(Hall.Ben)).OrThrow()
            .Publish(Hall.ByFacilitator.At(9)).OrThrow(),
        Names);

    [Fact]
    public void Markdown_shows_days_rooms_hosts_zone_revision_recording_and_what_was_cancelled() => Assert.Equal(
        """
        # Open \*space\* \<b\>

        Revision 2, 2018-10-06 09:00. All times Asia/Kolkata. Sessions are not recorded unless marked.

        ## Sat 6 Oct 2018

        | Time | Room | Topic | Hosts |
        |---|---|---|---|
        | 10:00–11:00 | Red table | Pipes \| and \[links\]\(https\://example\.org\) \`code\` *(recorded)* | Asha \| Rao |

        ## Cancelled

        - ~~Topic b~~ (was Sat 6 Oct 2018, 11:00, Blue table)

        """.ReplaceLineEndings("\n"),
        Agenda.ToMarkdown());

    [Fact]
    public void Json_carries_every_field_of_the_documented_schema()
    {
        using JsonDocument json = JsonDocument.Parse(Agenda.ToJson());
        JsonElement root = json.RootElement;
        JsonElement session = root.GetProperty("sessions")[0];

        Assert.Equal(1, root.GetProperty("version").GetInt32());
        Assert.Equal(2, root.GetProperty("revision").GetInt32());
        Assert.Equal("Asia/Kolkata", root.GetProperty("timeZone").GetString());
        Assert.Equal("2018-10-06T03:30:00Z", root.GetProperty("publishedAt").GetString());
        Assert.Equal("2018-10-06T10:00:00+05:30", session.GetProperty("start").GetString());
        Assert.Equal("Asha | Rao", session.GetProperty("hosts")[0].GetProperty("name").GetString());
        Assert.Equal("recorded", session.GetProperty("recording").GetString());
        Assert.Equal("cancelled", root.GetProperty("sessions")[1].GetProperty("status").GetString());
    }

    [Fact]
    public void Json_has_nothing_that_html_would_execute() =>
        Assert.DoesNotContain("<", Encoding.UTF8.GetString(Agenda.ToJson()), StringComparison.Ordinal);

    [Theory]
    [InlineData("hi-IN")]
    [InlineData("ar-SA")]
    [InlineData("tr-TR")]
    public void Exports_are_the_same_bytes_in_every_culture(string culture)
    {
        string[] before = [.. All(Hostile.Agenda)];
        CultureInfo known = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);

            Assert.Equal(before, All(Hostile.Agenda));
        }
        finally
        {
            CultureInfo.CurrentCulture = known;
        }
    }

    [Fact]
    public void Every_export_names_the_zone_the_revision_its_time_and_the_recording_policy()
    {
        string[] unsaid = [.. All(Hostile.Agenda).Where(text => !text.Contains("Kolkata", StringComparison.Ordinal) || !text.Contains("ecord", StringComparison.Ordinal)
            || !text.Contains("2018-10-06", StringComparison.Ordinal) || !(text.Contains("Revision 2", StringComparison.Ordinal) || text.Contains("\"revision\": 2", StringComparison.Ordinal)))];

        Assert.Empty(unsaid);
    }

    [Fact]
    public void No_export_carries_a_control_or_a_direction_override_whatever_people_are_called()
    {
        foreach (string text in All(Hostile.Agenda))
        {
            Assert.DoesNotContain(text, c => (char.IsControl(c) && c is not ('\n' or '\r')) || c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069');
            Assert.DoesNotContain("\nBEGIN:VEVENT", text, StringComparison.Ordinal);
            Assert.DoesNotContain("\u202E", text, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void Plain_text_is_a_line_a_session_and_pings_nobody()
    {
        Assert.Equal(
            """
            Open *space* <​b>
            Revision 2, 2018-10-06 09:00. All times Asia/Kolkata. Sessions are not recorded unless marked.

            Sat 6 Oct 2018
            10:00–11:00 Red table: Pipes | and [links](https:​//example.​org) `code` (Asha | Rao) [recorded]

            Cancelled
            Topic b (was Sat 6 Oct 2018, 11:00, Blue table)

            """.ReplaceLineEndings("\n").Replace("\\u200B", "\u200B", StringComparison.Ordinal),
            Agenda.ToPlainText());
        Assert.DoesNotContain("@everyone", Hostile.Agenda.ToPlainText(), StringComparison.Ordinal);
        Assert.DoesNotContain("evil.example", Hostile.Agenda.ToPlainText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Json_ld_says_where_when_and_whether_in_the_words_of_schema_org()
    {
        using JsonDocument json = JsonDocument.Parse(Agenda.ToJsonLd(new ExportOptions { Address = new Uri("https://example.org/") }));
        JsonElement[] sessions = [.. json.RootElement.GetProperty("subEvent").EnumerateArray()];

        Assert.Equal("https://schema.org", json.RootElement.GetProperty("@context").GetString());
        Assert.Equal(("2018-10-06T10:00:00+05:30", "https://schema.org/EventScheduled", "Red table", "https://example.org/#session-a"), (
            sessions[0].GetProperty("startDate").GetString(),
            sessions[0].GetProperty("eventStatus").GetString(),
            sessions[0].GetProperty("location").GetProperty("name").GetString(),
            sessions[0].GetProperty("url").GetString()));
        Assert.Equal("https://schema.org/EventCancelled", sessions[1].GetProperty("eventStatus").GetString());
        Assert.DoesNotContain("<", Encoding.UTF8.GetString(Hostile.Agenda.ToJsonLd()), StringComparison.Ordinal);
    }

    private static IEnumerable<string> All(Agenda agenda) =>
    [
        agenda.ToMarkdown(), agenda.ToPlainText(), agenda.ToCsv(), agenda.ToCsvGrid(), agenda.ToHtmlPage(), agenda.ToHtmlFragment(), Encoding.UTF8.GetString(agenda.ToJson()),
        Encoding.UTF8.GetString(agenda.ToScheduleXml()), Encoding.UTF8.GetString(agenda.ToScheduleJson()), Encoding.UTF8.GetString(agenda.ToJsonLd()),
        Encoding.UTF8.GetString(new[] { agenda }.ToAtom()), Encoding.UTF8.GetString(new[] { agenda }.ToJsonFeed()),
    ];
}
