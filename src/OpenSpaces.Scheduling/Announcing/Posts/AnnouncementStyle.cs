using System.Buffers;
using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>What every post of an event has beside its news. Immutable; equal when all of it is equal, hashtags in order.</summary>
public sealed record AnnouncementStyle
{
    /// <summary>The most graphemes that the hashtags may have together, so that a title still has room everywhere.</summary>
    public const int MaxHashtags = 60;

    private static readonly SearchValues<char> NotInTags = SearchValues.Create(" #＃@＠.,;:!?/\\\"'()[]{}<>&*~`|+=-\u200B");

    /// <summary>No hashtags and no link.</summary>
    public static AnnouncementStyle Plain { get; } = new();

    /// <summary>The hashtags, each with its sign: for example <c>#OpenSpaces</c>.</summary>
    /// <exception cref="ArgumentException">One is none (a number sign, then letters, digits and underscores), or they have over <see cref="MaxHashtags"/> graphemes together.</exception>
    public ImmutableArray<string> Hashtags
    {
        get;
        init => field = value.IsDefault ? []
            : value.FirstOrDefault(tag => !IsTag(tag)) is { } wrong ? throw new ArgumentException($"\"{wrong}\" is no hashtag: a number sign, then letters, digits and underscores.", nameof(value))
            : value.Sum(PostLength.Graphemes) > MaxHashtags ? throw new ArgumentException($"Hashtags may have {MaxHashtags} characters together.", nameof(value))
            : value;
    } = [];

    /// <summary>Where people read the agenda (http or https, at most 500 characters), or null; each post links to its session there.</summary>
    /// <exception cref="ArgumentException">It is relative, of another scheme, or too long.</exception>
    public Uri? Address
    {
        get;
        init => field = value is null or { IsAbsoluteUri: true, Scheme: "http" or "https", AbsoluteUri.Length: <= 500 }
            ? value
            : throw new ArgumentException("An agenda's address is absolute, http or https, and at most 500 characters long.", nameof(value));
    }

    /// <inheritdoc/>
    public bool Equals(AnnouncementStyle? other) => other is not null && Address == other.Address && Hashtags.AsSpan().SequenceEqual(other.Hashtags.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Address, Hashtags.Length);

    private static bool IsTag(string tag) =>
        tag is { Length: > 1 } && tag[0] == '#' && !tag.AsSpan(1).ContainsAny(NotInTags) && !tag.Any(char.IsWhiteSpace) && !tag.Any(char.IsControl) && tag.Skip(1).Any(c => !char.IsAsciiDigit(c));
}
