namespace OpenSpaces.Scheduling;

/// <summary>Names one sending of a ballot, so that sending it again after a lost answer casts it once. It is looked up among the ballots of the same voter and poll only.</summary>
/// <remarks>
/// 1 to 64 ASCII letters, digits and <c>. _ : @ + ~ = -</c>; compared ordinally. Made by the client before it sends for the first time, and used for nothing else.
/// The default value is no id at all: its <see cref="Value"/> is empty.
/// </remarks>
public readonly record struct BallotId
{
    private readonly string? text;

    /// <summary>Makes an id of the text.</summary>
    /// <param name="value">The text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <exception cref="ArgumentException">The text is empty, too long, or has a character an id may not have.</exception>
    public BallotId(string value) => text = IdText.Checked(value);

    /// <summary>The text; empty for the default value.</summary>
    public string Value => text ?? "";

    /// <summary>Reads an id out of text that somebody typed.</summary>
    /// <param name="text">The text; may be null.</param>
    /// <param name="id">The id, or the default value.</param>
    /// <returns>False if the text is no id.</returns>
    public static bool TryParse(string? text, out BallotId id)
    {
        id = IdText.IsValid(text) ? new BallotId(text!) : default;
        return id.text is not null;
    }

    /// <summary>The id's text.</summary>
    /// <returns><see cref="Value"/>.</returns>
    public override string ToString() => Value;
}
