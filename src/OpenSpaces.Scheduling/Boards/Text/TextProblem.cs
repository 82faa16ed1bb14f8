namespace OpenSpaces.Scheduling;

/// <summary>What is wrong with a text that somebody typed.</summary>
public enum TextProblem
{
    /// <summary>There is nothing in it but white space.</summary>
    Empty = 0,

    /// <summary>More graphemes (what a reader counts as characters) than allowed.</summary>
    TooLong = 1,

    /// <summary>More code points than allowed: few graphemes, but each a pile.</summary>
    TooManyCodePoints = 2,

    /// <summary>Over eight combining marks on one letter.</summary>
    TooManyMarks = 3,

    /// <summary>A control character: a line break where there is one line, an escape, a NUL.</summary>
    ControlCharacter = 4,

    /// <summary>A character that reverses the direction of the text after it (U+202A to U+202E, U+2066 to U+2069).</summary>
    DirectionOverride = 5,

    /// <summary>A character that nobody sees, where the script does not need it.</summary>
    InvisibleCharacter = 6,

    /// <summary>Half of a surrogate pair, or a code point that is no character.</summary>
    NotACharacter = 7,
}
