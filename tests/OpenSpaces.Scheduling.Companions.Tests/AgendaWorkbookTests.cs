using MiniExcelLibs;
using OpenSpaces.Scheduling.Tests.Publishing;
using OpenSpaces.Scheduling.Tests.Support;

namespace OpenSpaces.Scheduling.Tests;

public sealed class AgendaWorkbookTests
{
    [Fact]
    public void Starts_are_dates_and_what_is_said_of_the_agenda_has_a_sheet_of_its_own()
    {
        using var stream = new MemoryStream(Hostile.Agenda.ToXlsx());

        IDictionary<string, object>[] sessions = [.. stream.Query(useHeaderRow: true, sheetName: "Sessions").Cast<IDictionary<string, object>>()];
        IDictionary<string, object>[] about = [.. stream.Query(useHeaderRow: true, sheetName: "About").Cast<IDictionary<string, object>>()];

        Assert.Equal(Hostile.Agenda.Sessions.Length + Hostile.Agenda.Cancelled.Length, sessions.Length);
        Assert.Equal(Hostile.Agenda.Sessions[0].Start.LocalDateTime.ToDateTimeUnspecified(), sessions[0]["Start"]);
        Assert.Equal("Asia/Kolkata", about.Single(fact => (string)fact["What"] == "Time zone")["Value"]);
    }

    [Fact]
    public void The_same_agenda_has_the_same_bytes() => Assert.Equal(Hostile.Agenda.ToXlsx(), Hostile.Agenda.ToXlsx());

    [ReaderFact("soffice")]
    public void Libreoffice_opens_it_and_executes_nothing()
    {
        string folder = Directory.CreateTempSubdirectory("book").FullName;
        try
        {
            File.WriteAllBytes(Path.Combine(folder, "agenda.xlsx"), Hostile.Agenda.ToXlsx());

            Programs.Run("soffice", [$"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "fods", "--outdir", folder, Path.Combine(folder, "agenda.xlsx")]);

            string sheet = File.ReadAllText(Path.Combine(folder, "agenda.fods"));
            Assert.Contains("office:value-type=\"date\" office:date-value=\"2018-10-06T10:00:00\"", sheet, StringComparison.Ordinal);
            Assert.DoesNotContain("table:formula", sheet, StringComparison.Ordinal);
            Assert.Contains("नमस्ते दुनिया", sheet, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
