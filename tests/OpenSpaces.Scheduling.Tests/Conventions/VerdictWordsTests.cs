using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace OpenSpaces.Scheduling.Tests.Conventions;

/// <summary>Each step and each rule of the library has words in each language.</summary>
public sealed partial class VerdictWordsTests
{
    private static readonly ProposalId A = new("a");

    private static readonly Type[] Steps = [.. typeof(VerdictStep).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(VerdictStep)) && !type.IsAbstract)];

    public static TheoryData<string> Languages => ["en", "hi"];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_step_has_words_in_each_language(string language) => Assert.Empty(Steps.Where(step => !HasWords(Make(step), language)).Select(step => step.Name));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_rule_has_a_name_that_a_hall_understands(string language) =>
        Assert.DoesNotContain(ContestRules.Default.Names.Append("facilitator"), rule => Words(new Verdict { Rule = rule, Ranking = [A] }, language).Contains($": {rule}", StringComparison.Ordinal));

    /// <summary>A drawn ballot that is none, and a reason, are given as they are: here both say <c>approval</c>.</summary>
    [Fact]
    public void Hindi_has_no_English_word_left() => Assert.All(
        ContestRules.Default.Names.Select(rule => new Verdict { Rule = rule, Ranking = [A], Steps = [.. Steps.Select(Make)] }),
        verdict => Assert.DoesNotMatch(LatinWord(), Words(verdict, "hi").Replace("“approval”", "", StringComparison.Ordinal)));

    [Fact]
    public void A_planted_step_is_seen() => Assert.All(["en", "hi"], language => Assert.False(HasWords(new Planted(), language)));

    private static bool HasWords(VerdictStep step, string language)
    {
        string words = Words(new Verdict { Rule = "approval", Ranking = [A], Steps = [step] }, language);
        return !words.Contains(step.GetType().Name + '.', StringComparison.Ordinal) && !words.Contains(step.GetType().Name + '।', StringComparison.Ordinal)
            && !words.Contains(step.ToString(), StringComparison.Ordinal);
    }

    private static string Words(Verdict verdict, string language) => string.Join('\n', verdict.Explain(_ => "7", CultureInfo.GetCultureInfo(language)));

    /// <summary>A step of a type, with anything in it.</summary>
    private static VerdictStep Make(Type step)
    {
        ConstructorInfo constructor = step.GetConstructors().Single();
        return (VerdictStep)constructor.Invoke([.. constructor.GetParameters().Select(parameter => Any(parameter.ParameterType))]);
    }

    private static object Any(Type type) =>
        type == typeof(ProposalId) ? A
        : type == typeof(ImmutableArray<ProposalId>) ? ImmutableArray.Create(A, new ProposalId("b"))
        : type == typeof(PersonId) ? new PersonId("p")
        : type == typeof(Fraction) ? new Fraction(1, 2)
        : type == typeof(long) ? 2L
        : type == typeof(int) ? 2
        : type == typeof(string) ? "approval"
        : throw new NotSupportedException($"Say here what a {type.Name} may be.");

    [GeneratedRegex("[A-Za-z]{2,}")]
    private static partial Regex LatinWord();

    private sealed record Planted : VerdictStep;
}
