using System.Buffers;
using System.Globalization;
using System.Text;

namespace OpenSpaces.Scheduling;

/// <summary>Collects HTML; what people wrote goes in by <see cref="Text"/>, <see cref="Isolate"/> and <see cref="Attribute"/> only.</summary>
internal sealed class HtmlText
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    private readonly StringBuilder html = new(4_096);

    public HtmlText Raw(string markup)
    {
        html.Append(markup);
        return this;
    }

    public HtmlText Raw(int number)
    {
        html.Append(number.ToString(CultureInfo.InvariantCulture));
        return this;
    }

    /// <summary>A text on one line, encoded.</summary>
    public HtmlText Text(string text) => Encoded(PlainText.OneLine(text));

    /// <summary>A text whose direction touches nothing around it.</summary>
    public HtmlText Isolate(string text) => Raw("<bdi>").Text(text).Raw("</bdi>");

    /// <summary>A text with its line breaks.</summary>
    public HtmlText Lines(string text) => Raw("<bdi>").Encoded(PlainText.Lines(text)).Raw("</bdi>");

    public HtmlText Attribute(string name, string value) => Raw(" ").Raw(name).Raw("=\"").Text(value).Raw("\"");

    public override string ToString() => html.ToString();

    private HtmlText Encoded(string text)
    {
        if (!text.AsSpan().ContainsAny(Special))
        {
            return Raw(text);
        }

        foreach (char c in text)
        {
            _ = c switch
            {
                '&' => html.Append("&amp;"),
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '"' => html.Append("&quot;"),
                '\'' => html.Append("&#39;"),
                _ => html.Append(c),
            };
        }

        return this;
    }
}
