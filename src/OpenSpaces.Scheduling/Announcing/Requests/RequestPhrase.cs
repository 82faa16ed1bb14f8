using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>One phrase about time: for example <c>Saturday afternoon, not before 3 pm</c>.</summary>
internal sealed partial class RequestPhrase
{
    private static readonly LocalTime Noon = new(12, 0);
    private static readonly LocalTime Evening = new(17, 0);
    private readonly HashSet<LocalDate> days = [];
    private LocalTime from = LocalTime.Midnight;
    private LocalTime until = LocalTime.MaxValue;
    private LocalTime? at;
    private string? ambiguous;

    /// <summary>Whether it says when it is not possible.</summary>
    public bool IsNegative { get; private set; }

    public List<string> Notes { get; } = [];

    public bool Has(TimeSlot slot) =>
        (days.Count == 0 || days.Contains(slot.Day))
        && (at is { } exact ? slot.Start.TimeOfDay == exact : slot.Start.TimeOfDay >= from && (until == LocalTime.MaxValue || (slot.End.Date == slot.Day && slot.End.TimeOfDay <= until)));

    /// <summary>Reads a phrase word by word; one that is not understood makes the whole a question.</summary>
    public static bool TryRead(string phrase, Grid grid, [NotNullWhen(true)] out RequestPhrase? read, out string problem)
    {
        read = new RequestPhrase();
        problem = "";
        string text = Spaces().Replace(phrase.Trim().ToUpperInvariant(), " ");
        if (NotAtAll().Match(text) is { Success: true } not)
        {
            read.IsNegative = true;
            text = text[not.Length..];
        }

        string left = Bounds().Replace(text, read.Bound(grid));
        left = Words().Replace(left, read.Word(grid));
        string[] unknown = [.. Fillers().Replace(left, " ").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)];
        if (read.ambiguous is { } which)
        {
            problem = which;
        }
        else if (unknown.Length > 0 || text.Length == 0)
        {
            problem = $"What do you mean by \"{PostText.Cut(PlainText.OneLine(phrase), 60)}\"? Please name days of the event and times, such as \"Saturday afternoon, not before 3 pm\".";
        }

        return problem.Length == 0;
    }

    /// <summary>Not before, after, before, until, between, at: each with the hours that follow.</summary>
    private MatchEvaluator Bound(Grid grid) => match =>
    {
        string kind = match.Groups["kind"].Value;
        string half = match.Groups["half2"].Success ? match.Groups["half2"].Value : match.Groups["half"].Value;
        LocalTime? first = Hour(match.Groups["hour"].Value, match.Groups["minute"].Value, match.Groups["half"].Success ? match.Groups["half"].Value : half, grid);
        LocalTime? second = match.Groups["hour2"].Success ? Hour(match.Groups["hour2"].Value, match.Groups["minute2"].Value, half, grid) : null;
        if (first is not { } time || (match.Groups["hour2"].Success && second is null))
        {
            return ambiguous is null ? match.Value : "";
        }

        switch (kind)
        {
            case "NOT BEFORE" or "AFTER" or "FROM" or "BETWEEN" or "SINCE":
                from = time > from ? time : from;
                until = second ?? until;
                break;
            case "NOT AFTER" or "BEFORE" or "UNTIL" or "BY":
                until = time;
                break;
            default:
                at = time;
                break;
        }

        return "";
    };

    private MatchEvaluator Word(Grid grid) => match =>
    {
        switch (match.Value)
        {
            case "MORNING" or "MORNINGS" or "FORENOON":
                until = Noon;
                return "";
            case "AFTERNOON" or "AFTERNOONS":
                from = Noon > from ? Noon : from;
                return "";
            case "EVENING" or "EVENINGS":
                from = Evening > from ? Evening : from;
                return "";
            default:
                LocalDate[] meant = [.. grid.Days.Where(day => Names(day).Contains(match.Value))];
                days.UnionWith(meant);
                return meant.Length > 0 ? "" : match.Value;
        }
    };

    private static string[] Names(LocalDate day)
    {
        string weekday = day.DayOfWeek.ToString().ToUpperInvariant();
        string number = day.ToString("%d", CultureInfo.InvariantCulture);
        string month = day.ToString("MMMM", CultureInfo.InvariantCulture).ToUpperInvariant();
        return [weekday, weekday[..3], day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture), $"{number} {month}", $"{number} {month[..3]}", $"{month} {number}", $"{month[..3]} {number}"];
    }

    /// <summary>An hour without am or pm means what hits a time slot; if both do, that is asked.</summary>
    private LocalTime? Hour(string hour, string minute, string half, Grid grid)
    {
        int h = int.Parse(hour, CultureInfo.InvariantCulture);
        int m = minute.Length == 0 ? 0 : int.Parse(minute, CultureInfo.InvariantCulture);
        if (h > 23 || m > 59 || (half.Length > 0 && h is 0 or > 12))
        {
            return null;
        }

        if (half.Length > 0)
        {
            return new LocalTime((h % 12) + (half[0] == 'P' ? 12 : 0), m);
        }

        if (h is 0 or > 12 || (hour.Length == 2 && hour[0] == '0'))
        {
            return new LocalTime(h, m);
        }

        var early = new LocalTime(h % 12, m);
        LocalTime late = early.PlusHours(12);
        LocalTime[] within = [.. new[] { early, late }.Where(time => grid.TimeSlots.Any(slot => slot.Start.TimeOfDay <= time && slot.End.TimeOfDay >= time))];
        if (within.Length != 1)
        {
            ambiguous = within.Length == 0 ? null : $"Is {h.ToString(CultureInfo.InvariantCulture)} in the morning or in the afternoon? Please add am or pm.";
            return null;
        }

        Notes.Add($"{h.ToString(CultureInfo.InvariantCulture)} was taken for {within[0].ToString("HH:mm", CultureInfo.InvariantCulture)}: nothing is on at the other.");
        return within[0];
    }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^(NOT ON|NOT IN THE|NOT|NO|NEVER|EXCEPT) (?!BEFORE|AFTER)", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex NotAtAll();

    [GeneratedRegex(@"\b(?<kind>NOT BEFORE|NOT AFTER|AFTER|BEFORE|UNTIL|BY|FROM|SINCE|BETWEEN|AT) (?<hour>\d{1,2})(?:[:.](?<minute>\d\d))? ?(?<half>AM|PM)?\b(?: ?(?:AND|TO|UNTIL|-|–) ?(?<hour2>\d{1,2})(?:[:.](?<minute2>\d\d))? ?(?<half2>AM|PM)?\b)?", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Bounds();

    [GeneratedRegex(@"\d{4}-\d\d-\d\d|\b\d{1,2} [A-Z]{3,9}\b|\b[A-Z]{3,9} \d{1,2}\b|\b[A-Z]+\b", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Words();

    [GeneratedRegex(@"\b(ON|IN|THE|ANY|TIME|AND|PLEASE|PREFERABLY|IF POSSIBLE|DAY|ANYTIME|ALL)\b", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Fillers();
}
