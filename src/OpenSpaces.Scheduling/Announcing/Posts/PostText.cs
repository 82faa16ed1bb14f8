using System.Collections.Immutable;
using System.Globalization;

namespace OpenSpaces.Scheduling;

/// <summary>Fits a sentence, a link and hashtags into a channel's rule: the title gives way first, then the names of rooms; link and hashtags stay.</summary>
internal static class PostText
{
    /// <summary>How far back from the cut a word break is looked for.</summary>
    private const int NearGraphemes = 12;

    /// <summary>How long rooms' names may be where nothing else helps.</summary>
    private const int ShortRoom = 20;

    public static string Of(Notice notice, PostRule rule, Uri? link, ImmutableArray<string> hashtags)
    {
        string tail = string.Concat((link is null ? [] : new[] { link.AbsoluteUri }).Concat(hashtags).Select(part => $" {part}"));
        foreach (Func<string, string> room in new Func<string, string>[] { rule.Quiet, name => rule.Quiet(Cut(name, ShortRoom)) })
        {
            if (Fitting(notice.Say(room), rule, link, tail) is { } text)
            {
                return text;
            }
        }

        // Where even this is too long, the link is: hashtags are bounded, and everything else is short by now.
        return Fitting(notice.Say(name => rule.Quiet(Cut(name, ShortRoom))), rule, null, string.Concat(hashtags.Select(part => $" {part}")))
            ?? throw new ArgumentException($"A post of {notice.Kind} cannot be made short enough for {rule}.", nameof(rule));
    }

    /// <summary>The first graphemes of a text, cut at a word break where one is near, and an ellipsis; the whole text if it is no longer.</summary>
    public static string Cut(string text, int graphemes)
    {
        int[] starts = StringInfo.ParseCombiningCharacters(text);
        if (starts.Length <= graphemes)
        {
            return text;
        }

        int end = starts[Math.Max(graphemes - 1, 0)];
        for (int i = Math.Max(graphemes - 1, 0); i > Math.Max(0, graphemes - 1 - NearGraphemes); i--)
        {
            if (char.IsWhiteSpace(text[starts[i]]))
            {
                end = starts[i];
                break;
            }
        }

        return $"{text[..end].TrimEnd()}…";
    }

    private static string? Fitting(Wording wording, PostRule rule, Uri? link, string tail)
    {
        string title = PlainText.OneLine(wording.Title);
        string Text(int graphemes) => $"{wording.Before}{rule.Quiet(Cut(title, graphemes))}{wording.After}{tail}";
        int most = new StringInfo(title).LengthInTextElements;
        if (rule.Fits(Text(most), link))
        {
            return Text(most);
        }

        // The text grows with the title, save by a word's end: the largest that fits is found by halves, and a smaller one that fits is as good.
        int fits = 0;
        int tooLong = most;
        while (tooLong - fits > 1)
        {
            int middle = (fits + tooLong) / 2;
            (fits, tooLong) = rule.Fits(Text(middle), link) ? (middle, tooLong) : (fits, middle);
        }

        return fits > 0 ? Text(fits) : null;
    }
}
