using System.Text;

namespace OpenSpaces.Scheduling;

/// <summary>How long a post on a channel may be, counted as the channel counts, and how texts of people are made harmless there.</summary>
/// <remarks>Immutable; safe to share between threads. Where the channel's own count rests on tables that change by the year (emoji, top-level domains), a rule counts more and never less.</remarks>
public sealed class PostRule
{
    private readonly Func<string, Uri?, int> count;
    private readonly Func<string, string> quiet;
    private readonly int maxBytes;

    private PostRule(string name, int max, Func<string, Uri?, int> count, Func<string, string> quiet, int maxBytes = int.MaxValue)
    {
        Name = name;
        Max = max;
        this.count = count;
        this.quiet = quiet;
        this.maxBytes = maxBytes;
    }

    /// <summary>Bluesky: 300 graphemes and 3,000 bytes of UTF-8 (the lexicon of app.bsky.feed.post). Links and hashtags work by facets alone.</summary>
    public static PostRule Bluesky { get; } = new("bluesky", 300, (text, _) => PostLength.Graphemes(text), QuietText.Of, maxBytes: 3_000);

    /// <summary>X: 280, most scripts counting 1 a code point and the others 2, a link 23 (twitter-text's configuration, version 3).</summary>
    public static PostRule X { get; } = new("x", 280, PostLength.Weighted, QuietText.Of);

    /// <summary>Discord: 2,000 UTF-16 units. Its Markdown is escaped.</summary>
    public static PostRule Discord { get; } = new("discord", 2_000, (text, _) => text.Length, text => Markdown(QuietText.Of(text)));

    /// <summary>Slack: 3,000 UTF-16 units, as a text block has; the announcer escapes what its own markup is made of.</summary>
    public static PostRule Slack { get; } = new("slack", 3_000, (text, _) => text.Length, QuietText.Of);

    /// <summary>A mail or a program's own: 5,000 UTF-16 units.</summary>
    public static PostRule Plain { get; } = new("plain", 5_000, (text, _) => text.Length, PlainText.OneLine);

    /// <summary>The rule's name: for example <c>mastodon</c>.</summary>
    public string Name { get; }

    /// <summary>The most that a post may count.</summary>
    public int Max { get; }

    /// <summary>Mastodon: graphemes, a link counting 23.</summary>
    /// <param name="max">The instance's own limit (<c>configuration.statuses.max_characters</c> of its API); at least 200.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="max"/> is less than 200.</exception>
    public static PostRule Mastodon(int max = 500)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(max, 200);
        return new("mastodon", max, PostLength.GraphemesWithLink, QuietText.Of);
    }

    /// <summary>What a text counts.</summary>
    /// <param name="text">The text.</param>
    /// <param name="link">A link that stands in it as <see cref="Uri.AbsoluteUri"/>, or null.</param>
    /// <returns>The count, to be compared with <see cref="Max"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public int LengthOf(string text, Uri? link = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return count(text, link);
    }

    /// <summary>Whether a text can be posted.</summary>
    /// <param name="text">The text.</param>
    /// <param name="link">A link that stands in it, or null.</param>
    /// <returns>False if it is too long by any of the channel's measures.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public bool Fits(string text, Uri? link = null) => LengthOf(text, link) <= Max && (maxBytes == int.MaxValue || Encoding.UTF8.GetByteCount(text) <= maxBytes);

    /// <summary>The rule's name.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;

    /// <summary>A text of people that pings nobody and makes no hashtag, link or markup on the channel.</summary>
    internal string Quiet(string text) => quiet(text);

    private static string Markdown(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (char c in text)
        {
            if (c is '\\' or '*' or '_' or '~' or '`' or '|' or '[' or ']' or '(' or ')' or '>' or '<' or ':' or '-')
            {
                escaped.Append('\\');
            }

            escaped.Append(c);
        }

        return escaped.ToString();
    }
}
