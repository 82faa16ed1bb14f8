using System.Buffers;
using System.Text;

namespace OpenSpaces.Scheduling;

/// <summary>Text of people for places that make mentions, hashtags and links of plain text.</summary>
internal static class QuietText
{
    private const char ZeroWidthSpace = '\u200B';

    /// <summary>At signs and number signs, also the wide and small forms, which some networks take for the same.</summary>
    private static readonly SearchValues<char> Signs = SearchValues.Create("@＠﹫#＃﹟");

    private static readonly SearchValues<char> Suspects = SearchValues.Create("@＠﹫#＃﹟.:<");

    /// <summary>
    /// The text on one line; it reads the same, and an invisible space stands behind each sign that would ping somebody or make a hashtag, behind each dot before a letter and each colon before
    /// a slash, which could make a link, and behind an opening angle bracket, which begins a chat's own commands.
    /// </summary>
    public static string Of(string text)
    {
        string line = PlainText.OneLine(text);
        if (!line.AsSpan().ContainsAny(Suspects))
        {
            return line;
        }

        var quiet = new StringBuilder(line.Length + 8);
        for (int i = 0; i < line.Length; i++)
        {
            quiet.Append(line[i]);
            char next = i + 1 < line.Length ? line[i + 1] : ' ';
            bool couldLink = (line[i] == '.' && (char.IsLetter(next) || char.IsSurrogate(next))) || (line[i] == ':' && next == '/');
            if (couldLink || line[i] == '<' || Signs.Contains(line[i]))
            {
                quiet.Append(ZeroWidthSpace);
            }
        }

        return quiet.ToString();
    }
}
