namespace OpenSpaces.Scheduling.Tests.Boards.Text;

/// <summary>What a title may be. Escapes are written out, for most of these cannot be seen.</summary>
public sealed class TextRulesTests
{
    public static TheoryData<string> Fine =>
    [
        "Plain",
        "नमस्ते दुनिया",                                      // Devanagari
        "क्\u200Dष",                                          // a joiner that the script needs
        "می\u200Cخواهم",                                      // Persian needs the non-joiner
        "👩\u200D👩\u200D👧 families",                         // emoji are joined
        "❤\uFE0F\u200D🔥",                                    // and have variation selectors
        "\U0001F3F4\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F",   // the flag of Scotland is made of tags
        "é è e\u0301\u0302",                                  // a few marks on a letter
        "שלום עולם",                                          // right to left without overrides
        "\u200Fשלום",                                         // a direction mark is no override
        string.Concat(Enumerable.Repeat("👩\u200D👩\u200D👧", 200)),   // two hundred graphemes, eight code units each
    ];

    public static TheoryData<string, TextProblem> Refused => new()
    {
        { "", TextProblem.Empty },
        { " \u00A0\u2003", TextProblem.Empty },
        { new string('x', 201), TextProblem.TooLong },
        { string.Concat(Enumerable.Repeat("न", 201)), TextProblem.TooLong },
        { new string('x', 100_000), TextProblem.TooLong },
        { "e" + new string('\u0301', 9), TextProblem.TooManyMarks },
        { "two\nlines", TextProblem.ControlCharacter },
        { "nul\0", TextProblem.ControlCharacter },
        { "esc\u001B[31m", TextProblem.ControlCharacter },
        { "c1\u0085", TextProblem.ControlCharacter },
        { "line\u2028separator", TextProblem.ControlCharacter },
        { "\u202Eevil", TextProblem.DirectionOverride },
        { "\u2066isolate\u2069", TextProblem.DirectionOverride },
        { "in\u200Bvisible", TextProblem.InvisibleCharacter },
        { "\uFEFFbom", TextProblem.InvisibleCharacter },
        { "soft\u00ADhyphen", TextProblem.InvisibleCharacter },
        { "la\u200Dtin", TextProblem.InvisibleCharacter },       // no joiner between Latin letters
        { "tag\U000E0061", TextProblem.InvisibleCharacter },     // tags only within a flag
        { "none\uFFFF", TextProblem.NotACharacter },
        { "none\uFDD0", TextProblem.NotACharacter },
    };

    [Theory]
    [MemberData(nameof(Fine))]
    public void People_write_in_every_script(string text) => Assert.Empty(TextRules.Check(text, 200));

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_hides_or_breaks_is_refused_by_name(string text, TextProblem problem) => Assert.Contains(problem, TextRules.Check(text, 200));

    /// <summary>Not in the table: the runner writes the cases to a file, in which half a pair does not survive.</summary>
    [Fact]
    public void Half_of_a_surrogate_pair_is_refused()
    {
        Assert.Equal<TextProblem>([TextProblem.NotACharacter], TextRules.Check("half\uD800", 200));
        Assert.Equal<TextProblem>([TextProblem.NotACharacter], TextRules.Check("\uDC00half", 200));
    }

    [Fact]
    public void Five_thousand_marks_are_one_grapheme_and_still_refused() =>
        Assert.Contains(TextProblem.TooManyMarks, TextRules.Check("e" + new string('\u0301', 1_500), 200));

    [Fact]
    public void Few_graphemes_of_very_many_code_points_are_refused() =>
        Assert.Contains(TextProblem.TooManyCodePoints, TextRules.Check(string.Concat(Enumerable.Repeat("👩\u200D👩\u200D👧\u200D👩\u200D👩\u200D👧", 18)), 20));

    [Fact]
    public void Every_problem_is_told_and_each_once() => Assert.Equal<TextProblem>(
        [TextProblem.ControlCharacter, TextProblem.DirectionOverride, TextProblem.NotACharacter], TextRules.Check("\u202E\u202E\0\0\uD800", 200));

    [Fact]
    public void Lines_are_allowed_where_a_text_may_have_them_and_carriage_returns_are_not()
    {
        Assert.Empty(TextRules.Check("two\nlines", 200, mayHaveLines: true));
        Assert.Equal<TextProblem>([TextProblem.ControlCharacter], TextRules.Check("two\r\nlines", 200, mayHaveLines: true));
    }

    [Fact]
    public void An_empty_text_is_fine_where_it_may_be_and_white_space_is_not_empty()
    {
        Assert.Empty(TextRules.Check("", 200, mayBeEmpty: true));
        Assert.Equal<TextProblem>([TextProblem.Empty], TextRules.Check("  ", 200, mayBeEmpty: true));
    }
}
