using System.Collections.Immutable;
using System.Globalization;

namespace OpenSpaces.Scheduling.Tests.Contests;

/// <summary>A step as one text, under whatever names its candidates have.</summary>
internal static class StepFacts
{
    public static string Of(VerdictStep step, Func<ProposalId, ProposalId> name) => step switch
    {
        Tallied tallied => Facts(step, tallied.Support, name(tallied.Candidate)),
        Eliminated eliminated => Facts(step, eliminated.Support, eliminated.Round, name(eliminated.Candidate)),
        PairLocked pair => Facts(step, pair.For, pair.Against, name(pair.Winner), name(pair.Loser)),
        PairSkipped pair => Facts(step, pair.For, pair.Against, name(pair.Winner), name(pair.Loser)),
        PathBeats path => Facts(step, path.Strength, path.Back, name(path.Winner), name(path.Loser)),
        TieBroken tie => Facts(step, Names(tie.Among, name)),
        RevoteNeeded revote => Facts(step, Names(revote.Among, name)),
        AskedFirst asked => Facts(step, name(asked.First)),
        Drawn drawn => Facts(step, name(drawn.First)),
        _ => throw new ArgumentException($"Nobody compares {step}.", nameof(step)),
    };

    private static string Facts(VerdictStep step, params IEnumerable<object> facts) => string.Create(CultureInfo.InvariantCulture, $"{step.GetType().Name} {string.Join(' ', facts)}");

    private static string Names(ImmutableArray<ProposalId> ids, Func<ProposalId, ProposalId> name) => string.Join(',', ids.Select(name));
}
