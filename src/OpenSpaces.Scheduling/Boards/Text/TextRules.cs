using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace OpenSpaces.Scheduling;

/// <summary>What text from a person may be. It stays plain text: every export encodes it for its own format.</summary>
/// <remarks>
/// Nothing here rests on Unicode normalisation, which does nothing where globalisation is invariant. Code points are bounded beside graphemes, because thousands of
/// combining marks are one grapheme.
/// </remarks>
internal static class TextRules
{
    private const int CodePointsPerGrapheme = 8;
    private const int MaxMarksInARow = 8;

    /// <summary>Every problem a text has, each once, in order of the enumeration; empty if it may be posted. Time is linear, and bounded by the limit.</summary>
    public static ImmutableArray<TextProblem> Check(string? text, int maxGraphemes, bool mayBeEmpty = false, bool mayHaveLines = false)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return mayBeEmpty && string.IsNullOrEmpty(text) ? [] : [TextProblem.Empty];
        }

        if (text.Length <= maxGraphemes && Ascii.IsValid(text) && !HasControl(text, mayHaveLines))
        {
            return [];
        }

        // What is far over every limit is refused before it is counted.
        if (text.Length > maxGraphemes * CodePointsPerGrapheme * 2)
        {
            return [TextProblem.TooLong];
        }

        var problems = new SortedSet<TextProblem>();
        CheckScalars(text, mayHaveLines, maxGraphemes, problems);
        if (CountGraphemes(text) > maxGraphemes)
        {
            problems.Add(TextProblem.TooLong);
        }

        return [.. problems];
    }

    private static void CheckScalars(string text, bool mayHaveLines, int maxGraphemes, SortedSet<TextProblem> problems)
    {
        int scalars = 0;
        int marks = 0;
        Rune before = default;
        for (int i = 0; i < text.Length; scalars++)
        {
            if (Rune.DecodeFromUtf16(text.AsSpan(i), out Rune rune, out int used) != System.Buffers.OperationStatus.Done)
            {
                problems.Add(TextProblem.NotACharacter);
                i += used;
                continue;
            }

            i += used;
            marks = IsMark(rune) ? marks + 1 : 0;
            if (marks > MaxMarksInARow)
            {
                problems.Add(TextProblem.TooManyMarks);
            }

            Rune after = i < text.Length && Rune.TryGetRuneAt(text, i, out Rune next) ? next : default;
            if (ProblemOf(rune, before, after, mayHaveLines) is { } problem)
            {
                problems.Add(problem);
            }

            before = rune;
        }

        if (scalars > maxGraphemes * CodePointsPerGrapheme)
        {
            problems.Add(TextProblem.TooManyCodePoints);
        }
    }

    private static TextProblem? ProblemOf(Rune rune, Rune before, Rune after, bool mayHaveLines) => rune.Value switch
    {
        '\n' when mayHaveLines => null,
        < 0x20 or (>= 0x7F and <= 0x9F) or 0x2028 or 0x2029 => TextProblem.ControlCharacter,
        (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) => TextProblem.DirectionOverride,
        0x200C or 0x200D => NeedsJoiner(before) && (NeedsJoiner(after) || after == default) ? null : TextProblem.InvisibleCharacter,
        0x00AD or 0x034F or 0x115F or 0x1160 or 0x180E or 0x200B or (>= 0x2060 and <= 0x2064) or (>= 0x206A and <= 0x206F) or 0x3164 or 0xFEFF or 0xFFA0
            or (>= 0xFFF9 and <= 0xFFFB) => TextProblem.InvisibleCharacter,
        (>= 0xE0000 and <= 0xE007F) when !IsEmojiTag(rune, before) => TextProblem.InvisibleCharacter,
        (>= 0xFDD0 and <= 0xFDEF) => TextProblem.NotACharacter,
        int value when (value & 0xFFFE) == 0xFFFE => TextProblem.NotACharacter,
        _ => null,
    };

    /// <summary>Scripts that join letters, and emoji, need U+200C and U+200D between their characters.</summary>
    private static bool NeedsJoiner(Rune rune) => rune.Value switch
    {
        >= 0x0600 and <= 0x08FF => true,                          // Arabic, Syriac, Thaana, N'Ko and their supplements
        >= 0x0900 and <= 0x0DFF => true,                          // the scripts of India and Sri Lanka
        >= 0x0F00 and <= 0x109F => true,                          // Tibetan, Myanmar
        >= 0x1780 and <= 0x18AF => true,                          // Khmer, Mongolian
        0x200D or 0x20E3 or (>= 0xFE00 and <= 0xFE0F) => true,    // variation selectors within emoji
        >= 0x2190 and <= 0x2BFF => true,                          // symbols that serve as emoji
        >= 0x11000 and <= 0x11FFF => true,                        // further scripts of India
        >= 0x1F000 and <= 0x1FAFF => true,                        // emoji
        _ => false,
    };

    /// <summary>The flags of England, Scotland and Wales are a black flag with tag letters.</summary>
    private static bool IsEmojiTag(Rune rune, Rune before) =>
        rune.Value >= 0xE0020 && (before.Value == 0x1F3F4 || before.Value is >= 0xE0020 and <= 0xE007E);

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    private static int CountGraphemes(string text)
    {
        int count = 0;
        for (ReadOnlySpan<char> rest = text; !rest.IsEmpty; rest = rest[StringInfo.GetNextTextElementLength(rest)..])
        {
            count++;
        }

        return count;
    }

    private static bool HasControl(string text, bool mayHaveLines)
    {
        foreach (char c in text)
        {
            if (char.IsControl(c) && !(mayHaveLines && c == '\n'))
            {
                return true;
            }
        }

        return false;
    }
}
