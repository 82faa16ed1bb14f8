using FluentValidation;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>The rules for what people type in, each with a code and a message of its own; bounds and words are the board's.</summary>
/// <remarks>FluentValidation's own messages are never used: they are empty in cultures it has no text for.</remarks>
internal static class InputRules
{
    public static void IsText<T>(this IRuleBuilder<T, string?> rule, string field, int max, bool mayBeEmpty = false, bool mayHaveLines = false)
    {
        foreach (TextProblem problem in Enum.GetValues<TextProblem>())
        {
            rule.Must(text => !TextRules.Check(text, max, mayBeEmpty, mayHaveLines).Contains(problem))
                .Says(field, $"{field}{problem}", new UnacceptableText(field, problem, max).Message);
        }
    }

    /// <summary>Each text of a list; those past the bound are not looked at, for they are too many already.</summary>
    public static void AreTexts<T>(this IRuleBuilder<T, IReadOnlyList<string>> rule, string field, int maxCount, int max)
    {
        rule.IsNotOver(field, maxCount);
        foreach (TextProblem problem in Enum.GetValues<TextProblem>())
        {
            rule.Must(texts => texts.Take(maxCount).All(text => !TextRules.Check(text, max).Contains(problem)))
                .Says(field, $"{field}{problem}", new UnacceptableText(field, problem, max).Message);
        }
    }

    public static void IsId<T>(this IRuleBuilder<T, string?> rule, string field) =>
        rule.Must(IdText.IsValid).Says(field, $"{field}NotAnId", IdText.Rule);

    public static void AreIds<T>(this IRuleBuilder<T, IReadOnlyList<string>> rule, string field, int maxCount)
    {
        rule.IsNotOver(field, maxCount);
        rule.Must(ids => ids.Take(maxCount).All(IdText.IsValid)).Says(field, $"{field}NotAnId", IdText.Rule);
        rule.Must(ids => ids.Count > maxCount || ids.Distinct(StringComparer.Ordinal).Count() == ids.Count)
            .Says(field, $"{field}Twice", $"{field} names one twice. Name each once.");
    }

    public static void IsNotOver<T, TItem>(this IRuleBuilder<T, IReadOnlyList<TItem>> rule, string field, int maxCount) =>
        rule.Must(items => items.Count <= maxCount).Says(field, $"{field}TooMany", $"{field} has at most {maxCount} entries. Leave some out.");

    public static void IsNumber<T>(this IRuleBuilder<T, string?> rule, string field, int min, int max) =>
        rule.Must(text => string.IsNullOrWhiteSpace(text) || (Typed.Number(text) is { } number && number >= min && number <= max))
            .Says(field, $"{field}OutOfBounds", $"{field} is a whole number from {min} to {max}, in digits 0 to 9, or nothing.");

    public static void IsOneOf<T, TChoice>(this IRuleBuilder<T, string?> rule, string field)
        where TChoice : struct, Enum =>
        rule.Must(text => string.IsNullOrWhiteSpace(text) || Typed.Choice<TChoice>(text) is not null)
            .Says(field, $"{field}Unknown", $"{field} is one of {string.Join(", ", Enum.GetNames<TChoice>())}, or nothing.");

    public static void IsLink<T>(this IRuleBuilder<T, string?> rule, string field) =>
        rule.Must(text => string.IsNullOrWhiteSpace(text) || (Typed.Link(text) is { } link && CardRules.IsSafeLink(link)))
            .Says(field, $"{field}NotALink", new UnacceptableLink(field).Message);

    public static void IsLocalTime<T>(this IRuleBuilder<T, string?> rule, string field) =>
        rule.Must(text => Typed.LocalTime(text) is not null)
            .Says(field, $"{field}NotATime", $"{field} is a date and a time by the clock in the hall, for example 2018-10-06 11:00.");

    public static void IsZone<T>(this IRuleBuilder<T, string?> rule, string field) => rule.Must(ZoneNames.IsKnown)
        .WithErrorCode($"{field}Unknown").WithMessage((_, text) => ZoneNames.Unknown(text)).WithName(field);

    public static void Says<T, TProperty>(this IRuleBuilderOptions<T, TProperty> rule, string field, string code, string message) =>
        rule.WithErrorCode(code).WithMessage(message).WithName(field);
}
