namespace OpenSpaces.Scheduling;

/// <summary>Names an announcement on its channel: the same news on the same channel has the same id, however often it is composed.</summary>
/// <remarks>
/// 1 to 64 ASCII letters, digits and <c>. _ : @ + ~ = -</c>; compared ordinally. It is what channels are given to recognise a repetition by.
/// The default value is no id at all: its <see cref="Value"/> is empty.
/// </remarks>
public readonly record struct AnnouncementId
{
    private readonly string? text;

    /// <summary>Makes an id of the text.</summary>
    /// <param name="value">The text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <exception cref="ArgumentException">The text is empty, too long, or has a character an id may not have.</exception>
    public AnnouncementId(string value) => text = IdText.Checked(value);

    /// <summary>The text; empty for the default value.</summary>
    public string Value => text ?? "";

    /// <summary>The id's text.</summary>
    /// <returns><see cref="Value"/>.</returns>
    public override string ToString() => Value;
}
