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
        string markdown = Agenda.ToMarkdown();
        byte[] json = Agenda.ToJson();
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);

            Assert.Equal(markdown, Agenda.ToMarkdown());
            Assert.Equal(json, Agenda.ToJson());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
