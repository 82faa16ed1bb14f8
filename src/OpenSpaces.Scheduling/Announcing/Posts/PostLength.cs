using System.Buffers;
using System.Globalization;
using System.Text;

namespace OpenSpaces.Scheduling;

/// <summary>The ways in which networks count.</summary>
internal static class PostLength
{
    /// <summary>What a link counts on Mastodon and on X, however long it is.</summary>
    public const int Link = 23;

    private static readonly SearchValues<char> InAddresses = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789:/._~%#?&=+-");

    /// <summary>What a reader counts as characters (UAX 29). Newer rules join some letters of Indian scripts; counted apart they are more, never less.</summary>
    public static int Graphemes(string text)
    {
        int count = 0;
        for (ReadOnlySpan<char> rest = text; !rest.IsEmpty; rest = rest[StringInfo.GetNextTextElementLength(rest)..])
        {
            count++;
        }

        return count;
    }

    public static int GraphemesWithLink(string text, Uri? link) => Graphemes(WithoutLink(text, link, out bool hasLink)) + (hasLink ? Link : 0);

    /// <summary>
    /// The code points of the composed form (NFC), those of most scripts counting 1 and the others 2; a link counts 23, and what of it the network may not take for part of it counts beside that. Emoji that the
    /// network joins count their parts here.
    /// </summary>
    public static int Weighted(string text, Uri? link)
    {
        int weight = 0;
        string rest = WithoutLink(text, link, out bool hasLink);
        foreach (Rune rune in WithoutHalves(rest).Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            weight += WeightOf(rune);
        }

        return hasLink ? weight + Link + UnsureTail(link!) : weight;
    }

    /// <summary>The ranges of twitter-text's configuration, version 3.</summary>
    private static int WeightOf(Rune rune) => rune.Value is <= 4_351 or (>= 8_192 and <= 8_205) or (>= 8_208 and <= 8_223) or (>= 8_242 and <= 8_247) ? 1 : 2;

    /// <summary>Half of a surrogate pair cannot be composed; it counts as the sign that stands for it.</summary>
    private static string WithoutHalves(string text) => text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) : text;

    private static string WithoutLink(string text, Uri? link, out bool hasLink)
    {
        int at = link is null ? -1 : text.IndexOf(link.AbsoluteUri, StringComparison.Ordinal);
        hasLink = at >= 0;
        return hasLink ? text.Remove(at, link!.AbsoluteUri.Length) : text;
    }

    /// <summary>An address ends for the network at the first sign that it does not take, and a host without a dot is none at all.</summary>
    private static int UnsureTail(Uri link)
    {
        string address = link.AbsoluteUri;
        if (!link.Host.Contains('.', StringComparison.Ordinal))
        {
            return address.Length;
        }

        int tail = address.AsSpan().IndexOfAnyExcept(InAddresses);
        return tail < 0 ? 0 : address.Length - tail;
    }
}
