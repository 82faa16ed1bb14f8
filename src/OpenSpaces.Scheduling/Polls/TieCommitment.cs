namespace OpenSpaces.Scheduling;

/// <summary>What is promised about the tie order before anybody votes, so that nobody can choose it afterwards.</summary>
/// <remarks>
/// The tie order comes out of a secret that is committed to here and revealed after the close, and of public randomness that nobody knows before. Who keeps the secret can't choose
/// the randomness, and who supplies the randomness does not know the secret.
/// </remarks>
public sealed record TieCommitment
{
    /// <summary>How long <see cref="Source"/> may be, in graphemes.</summary>
    public const int MaxSource = 200;

    /// <summary>Commits to a link of a hash chain.</summary>
    /// <param name="link">The published link: 64 hexadecimal digits; kept in small letters.</param>
    /// <param name="source">Where the public randomness will come from, for people to read: <c>six numbers called out in Hall 3</c>, or a drand round that lies ahead.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="link"/> is not 64 hexadecimal digits, or <paramref name="source"/> breaks the rules for texts.</exception>
    public TieCommitment(string link, string source)
        : this(source)
    {
        ArgumentNullException.ThrowIfNull(link);
        Link = link.Length == 64 && link.All(char.IsAsciiHexDigit)
            ? Convert.ToHexStringLower(Convert.FromHexString(link))
            : throw new ArgumentException("A commitment is a SHA-256 hash: 64 hexadecimal digits.", nameof(link));
    }

    private TieCommitment(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        Source = TextRules.Check(source, MaxSource).IsEmpty ? source : throw new ArgumentException($"The source is a line of 1 to {MaxSource} characters.", nameof(source));
    }

    /// <summary>The hash that is committed to, in small hexadecimal digits; null where the draw is that of RFC 3797, which has no secret.</summary>
    public string? Link { get; }

    /// <summary>Where the public randomness will come from.</summary>
    public string Source { get; }

    /// <summary>Promises the draw of RFC 3797, which rests on the public randomness alone.</summary>
    /// <param name="source">Where it will come from, for people to read.</param>
    /// <returns>The commitment.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="source"/> breaks the rules for texts.</exception>
    public static TieCommitment Rfc3797(string source) => new(source);
}
