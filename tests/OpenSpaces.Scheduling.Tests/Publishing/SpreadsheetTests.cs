using OpenSpaces.Scheduling.Tests.Support;

namespace OpenSpaces.Scheduling.Tests.Publishing;

/// <summary>LibreOffice opens what was written, and saves what it took it for.</summary>
public sealed class SpreadsheetTests
{
    [ReaderFact("soffice")]
    public void Libreoffice_executes_no_cell_of_a_csv_whichever_separator_it_is_set_to()
    {
        foreach (int separator in new[] { ',', ';', '\t' })
        {
            string[] sheets = AsFlatSheets(separator, Hostile.Agenda.ToCsv(), Hostile.Agenda.ToCsvGrid(), "title\r\n=1+1\r\n");

            Assert.All(sheets[..2], sheet => Assert.Contains("table:table-cell", sheet, StringComparison.Ordinal));
            Assert.All(sheets[..2], sheet => Assert.DoesNotContain("table:formula", sheet, StringComparison.Ordinal));

            // That it would execute what is not neutralised is what makes the others say something.
            Assert.Contains("table:formula", sheets[2], StringComparison.Ordinal);
        }
    }

    /// <summary>Imported with "evaluate formulas" on, the least careful setting.</summary>
    private static string[] AsFlatSheets(int separator, params string[] csvs)
    {
        string folder = Directory.CreateTempSubdirectory("sheet").FullName;
        try
        {
            string[] files = [.. csvs.Select((_, i) => Path.Combine(folder, $"{i}.csv"))];
            for (int i = 0; i < csvs.Length; i++)
            {
                File.WriteAllText(files[i], csvs[i]);
            }

            Programs.Run("soffice",
            [
                $"-env:UserInstallation=file://{folder}/profile", "--headless", $"--infilter=CSV:{separator},34,76,1,,0,false,true,false,false,false,-1,true", "--convert-to", "fods", "--outdir", folder, .. files,
            ]);
            return [.. csvs.Select((_, i) => File.ReadAllText(Path.Combine(folder, $"{i}.fods")))];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
