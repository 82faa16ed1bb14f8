using System.Collections.Immutable;
using System.Globalization;

namespace OpenSpaces.Scheduling;

/// <summary>Says a verdict in words that a hall understands.</summary>
public static class VerdictWords
{
    /// <summary>Explains a verdict in English.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="titleOf">What a claimant is called, for example <c>id => board.Find(id)!.Proposal.Title</c>.</param>
    /// <returns>The sentences, as the other overload says them.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ImmutableArray<string> Explain(this Verdict verdict, Func<ProposalId, string> titleOf) => verdict.Explain(titleOf, CultureInfo.InvariantCulture);

    /// <summary>Explains a verdict in the language of a culture.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="titleOf">What a claimant is called, for example <c>id => board.Find(id)!.Proposal.Title</c>.</param>
    /// <param name="culture">The culture: Hindi, in Devanagari, for every culture of Hindi; English for any other. Numbers are the same in all of them.</param>
    /// <returns>
    /// The sentences: who won and by which rule, then one for each step. It says nothing of ties where there was none. A rule that is not the library's goes by its name, and a step that is not by its type's name.
    /// Titles and reasons are as given, in quotation marks: encode them where they are shown.
    /// </returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ImmutableArray<string> Explain(this Verdict verdict, Func<ProposalId, string> titleOf, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        ArgumentNullException.ThrowIfNull(titleOf);
        ArgumentNullException.ThrowIfNull(culture);
        var titles = new Titles(titleOf);
        VerdictLanguage language = culture.TwoLetterISOLanguageName == "hi" ? new HindiWords(titles) : new EnglishWords(titles);
        var sentences = ImmutableArray.CreateBuilder<string>(verdict.Steps.Length + 1);
        sentences.Add(verdict.Steps.Any(step => step is RevoteNeeded) ? language.Undecided(verdict.Rule) : language.Decided(verdict.Winners, verdict.Rule));
        string rule = verdict.Rule;
        foreach (VerdictStep step in verdict.Steps)
        {
            // What a number counts depends on the rule that counted it, and a chain or a completion goes on with another.
            rule = step switch
            {
                AskedNext next => next.Rule,
                Completed completed => completed.By,
                _ => rule,
            };
            sentences.Add(language.Say(step, rule));
        }

        return sentences.DrainToImmutable();
    }
}
