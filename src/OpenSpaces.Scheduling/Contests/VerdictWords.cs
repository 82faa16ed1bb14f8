using System.Collections.Immutable;
using System.Globalization;

namespace OpenSpaces.Scheduling;

/// <summary>Says a verdict in words that a hall understands.</summary>
public static class VerdictWords
{
    /// <summary>Explains a verdict in English, one sentence a step.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="titleOf">What a claimant is called, for example <c>id => board.Find(id)!.Proposal.Title</c>.</param>
    /// <returns>The sentences, beginning with who won. It says nothing of ties where there was none. Titles are as given: encode them where they are shown.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ImmutableArray<string> Explain(this Verdict verdict, Func<ProposalId, string> titleOf)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        ArgumentNullException.ThrowIfNull(titleOf);
        return
        [
            .. verdict.Ranking.Take(1).Select(winner => $"\"{titleOf(winner)}\" gets the cell, by {verdict.Rule}."),
            .. verdict.Steps.Select(step => Say(step, titleOf)),
        ];
    }

    private static string Say(VerdictStep step, Func<ProposalId, string> titleOf) => step switch
    {
        Tallied tallied => string.Create(CultureInfo.InvariantCulture, $"\"{titleOf(tallied.Candidate)}\" has {tallied.Support} {(tallied.Support == 1 ? "vote" : "votes")}."),
        TieBroken tie => $"{string.Join(" and ", tie.Among.Select(id => $"\"{titleOf(id)}\""))} were equal; the tie order puts them so.",
        AskedFirst first => $"\"{titleOf(first.First)}\" asked first.",
        FacilitatorDecided decided => $"The facilitator decided: {decided.Reason}",
        _ => step.ToString(),
    };
}
