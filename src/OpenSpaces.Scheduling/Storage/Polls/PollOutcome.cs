using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>What came of asking for a verdict.</summary>
/// <remarks>Immutable. Either there are conflicts and nothing has happened, or there is a verdict; whether a board took it says <see cref="Decision"/>.</remarks>
public sealed class PollOutcome
{
    private PollOutcome(ImmutableArray<Conflict> conflicts) => Conflicts = conflicts;

    /// <summary>Every reason for which nothing was counted; empty if there is a verdict.</summary>
    public ImmutableArray<Conflict> Conflicts { get; }

    /// <summary>The verdict, as it may be published; null if nothing was counted.</summary>
    public Verdict? Verdict { get; private init; }

    /// <summary>Everything that is needed to count and to draw again; null if nothing was counted.</summary>
    public AuditRecord? Audit { get; private init; }

    /// <summary>What the board answered; null where the poll settles no cell, people have to vote once more, or too few voted for anything to be decided.</summary>
    public Decision? Decision { get; private init; }

    /// <summary>The equals among whom people have to vote once more; empty if they need not.</summary>
    public ImmutableArray<ProposalId> RevoteAmong => Verdict?.Steps.OfType<RevoteNeeded>().FirstOrDefault()?.Among ?? [];

    internal static PollOutcome Refused(params ImmutableArray<Conflict> conflicts) => new(conflicts);

    internal static PollOutcome Counted(AuditRecord audit, Decision? decision) => new([]) { Verdict = audit.Verdict, Audit = audit, Decision = decision };
}
