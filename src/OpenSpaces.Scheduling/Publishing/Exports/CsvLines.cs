using System.Buffers;
using System.Text;

namespace OpenSpaces.Scheduling;

/// <summary>Writes the lines of a CSV (RFC 4180: CRLF, quotes doubled), and no cell of it is a formula to any spreadsheet.</summary>
internal sealed class CsvLines
{
    /// <summary>What begins a formula, with the wide forms that spreadsheets in East Asian languages take for the same.</summary>
    private static readonly SearchValues<char> Begins = SearchValues.Create("=+-@|%＝＋－＠");

    private static readonly SearchValues<char> NeedsQuotes = SearchValues.Create(",;\"\t\r\n ");

    private readonly StringBuilder text = new();
    private bool isFirst = true;

    public CsvLines Cell(string cell)
    {
        string safe = Neutral(PlainText.OneLine(cell));
        text.Append(isFirst ? "" : ",");
        isFirst = false;
        if (safe.AsSpan().ContainsAny(NeedsQuotes))
        {
            text.Append('"').Append(safe.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        }
        else
        {
            text.Append(safe);
        }

        return this;
    }

    public void End()
    {
        text.Append("\r\n");
        isFirst = true;
    }

    public override string ToString() => text.ToString();

    /// <summary>
    /// An apostrophe before what would begin a formula: at the start of the cell, and after a semicolon too, because a spreadsheet set to that separator splits there whatever is quoted.
    /// </summary>
    private static string Neutral(string cell)
    {
        if (!cell.AsSpan().ContainsAny(Begins))
        {
            return cell;
        }

        string[] parts = cell.Split(';');
        for (int i = 0; i < parts.Length; i++)
        {
            ReadOnlySpan<char> begun = parts[i].AsSpan().TrimStart(" \u00A0\"'\uFEFF");
            if (!begun.IsEmpty && Begins.Contains(begun[0]))
            {
                parts[i] = $"'{parts[i]}";
            }
        }

        return string.Join(';', parts);
    }
}
