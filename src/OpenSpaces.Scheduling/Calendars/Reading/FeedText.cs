using System.Text;

namespace OpenSpaces.Scheduling;

/// <summary>Reads values of type TEXT (RFC 5545, 3.3.11).</summary>
internal static class FeedText
{
    /// <summary>The text, with escapes resolved; a backslash before anything else stands for itself.</summary>
    public static string Unescape(string value)
    {
        if (!value.Contains('\\', StringComparison.Ordinal))
        {
            return value;
        }

        var text = new StringBuilder(value.Length);
        for (int i = 0; i < value.Length; i++)
        {
            char next = value[i] == '\\' && i + 1 < value.Length ? value[i + 1] : '\0';
            switch (next)
            {
                case 'n' or 'N':
                    text.Append('\n');
                    i++;
                    break;
                case 'r':
                    // Some write a line break of two characters as \r\n.
                    i++;
                    break;
                case '\\' or ',' or ';' or ':' or '"':
                    text.Append(next);
                    i++;
                    break;
                default:
                    text.Append(value[i]);
                    break;
            }
        }

        return text.ToString();
    }

    /// <summary>A list of texts, parted at commas that are not escaped; blank ones are left out.</summary>
    public static IEnumerable<string> Split(string value)
    {
        int from = 0;
        for (int i = 0; i <= value.Length; i++)
        {
            if (i + 1 < value.Length && value[i] == '\\')
            {
                i++;
            }
            else if (i == value.Length || value[i] == ',')
            {
                if (Unescape(value[from..i]).Trim() is { Length: > 0 } part)
                {
                    yield return part;
                }

                from = i + 1;
            }
        }
    }
}
