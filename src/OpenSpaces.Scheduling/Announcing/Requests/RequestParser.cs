using System.Collections.Immutable;
using System.Globalization;

namespace OpenSpaces.Scheduling;

/// <summary>Reads a request for a session out of a mail: lines such as <c>Topic: …</c>, <c>When: Saturday afternoon, not before 3 pm</c>. docs/requests.md has what is understood.</summary>
/// <remarks>Pure. It never guesses silently: what it does not understand, or could mean two things, becomes a question to ask back, and what it took for granted is noted. Linear in the text and the time slots.</remarks>
public static class RequestParser
{
    /// <summary>The most characters that are read of a mail.</summary>
    public const int MaxLength = 20_000;

    private const int MaxTitle = 200;
    private const int MaxAbstract = 5_000;

    /// <summary>Reads a mail.</summary>
    /// <param name="text">The mail's text, in English; quoted lines (<c>&gt;</c>) and what is behind a signature's dashes are left out.</param>
    /// <param name="grid">The event's time slots.</param>
    /// <returns>What was read, and what has to be asked.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static RequestReading Read(string text, Grid grid)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(grid);
        var questions = ImmutableArray.CreateBuilder<string>();
        var notes = ImmutableArray.CreateBuilder<string>();
        if (text.Length > MaxLength)
        {
            questions.Add($"Your mail is longer than {MaxLength.ToString(CultureInfo.InvariantCulture)} characters. Please send only the request.");
            return new RequestReading { Questions = questions.ToImmutable() };
        }

        ILookup<RequestField, string> fields = RequestFields.In(text).ToLookup(field => field.Field, field => field.Text);
        string title = TextOf(fields[RequestField.Topic], "topic", MaxTitle, mayHaveLines: false, questions);
        if (title.Length == 0)
        {
            questions.Insert(0, "What is the topic? Please write a line that begins with \"Topic:\".");
        }

        var times = new RequestTimes(grid, questions, notes);
        foreach (string wish in fields[RequestField.When])
        {
            times.Read(wish, RequestWish.Preferred);
        }

        foreach (string wish in fields[RequestField.Otherwise])
        {
            times.Read(wish, RequestWish.Acceptable);
        }

        foreach (string wish in fields[RequestField.Never])
        {
            times.Read(wish, RequestWish.Impossible);
        }

        return new RequestReading
        {
            Title = title,
            Abstract = TextOf(fields[RequestField.About], "description", MaxAbstract, mayHaveLines: true, questions),
            Times = times.Preferences(),
            SeatsExpected = Seats(fields[RequestField.People], questions),
            Questions = questions.ToImmutable(),
            Notes = notes.ToImmutable(),
        };
    }

    private static string TextOf(IEnumerable<string> given, string what, int max, bool mayHaveLines, ImmutableArray<string>.Builder questions)
    {
        string[] texts = [.. given.Distinct(StringComparer.Ordinal)];
        if (texts.Length > 1)
        {
            questions.Add($"There are several lines for the {what}. Which one is meant?");
            return "";
        }

        string text = texts.Length == 0 ? "" : texts[0].ReplaceLineEndings(mayHaveLines ? "\n" : " ");
        if (TextRules.Check(text, max, mayBeEmpty: true, mayHaveLines).IsEmpty)
        {
            return text;
        }

        questions.Add($"The {what} cannot be posted as it is: at most {max.ToString(CultureInfo.InvariantCulture)} plain characters. Please write it anew.");
        return "";
    }

    private static int? Seats(IEnumerable<string> given, ImmutableArray<string>.Builder questions)
    {
        foreach (string text in given)
        {
            string[] numbers = [.. text.Split([' ', ',', '.', '~', '-', '–'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.All(char.IsAsciiDigit))];
            if (numbers is [var one] && int.TryParse(one, NumberStyles.None, CultureInfo.InvariantCulture, out int seats) && seats is >= 1 and <= 100_000)
            {
                return seats;
            }

            questions.Add($"How many people do you expect? \"{PostText.Cut(PlainText.OneLine(text), 60)}\" is not one number.");
        }

        return null;
    }
}
