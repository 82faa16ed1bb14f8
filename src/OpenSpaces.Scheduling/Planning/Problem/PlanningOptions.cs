using System.Collections.Immutable;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>How a board is to be planned.</summary>
public sealed class PlanningOptions
{
    /// <summary>What the plan may touch: only what waits, unless said.</summary>
    public PlanMode Mode { get; init; }

    /// <summary>The moment from which it is planned: what has started, or starts within the board's freeze horizon, stays, and nothing comes to a slot that has started.</summary>
    public required Instant Now { get; init; }

    /// <summary>What each wish is worth.</summary>
    public PlanningWeights Weights { get; init; } = PlanningWeights.Default;

    /// <summary>How many placed sessions may move; null = all that are not pinned or frozen.</summary>
    public int? MaxMoves { get; init; }

    /// <summary>Whose room must have the seats they expect; for the others a full room only costs.</summary>
    public ImmutableHashSet<ProposalId> SeatsAreMust { get; init; } = [];

    /// <summary>Which proposal has to end before which starts.</summary>
    public ImmutableArray<(ProposalId Before, ProposalId After)> Orders { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Who is bound elsewhere, and when: what they host is at no such time.</summary>
    public ImmutableArray<ProgrammeDuty> Programme { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Whether topics without a host are planned too; otherwise they wait for one.</summary>
    public bool IncludesSuggestions { get; init; }

    /// <summary>The topics planned; null = all that are on the board and have a host.</summary>
    public ImmutableHashSet<ProposalId>? Only { get; init; }
}
