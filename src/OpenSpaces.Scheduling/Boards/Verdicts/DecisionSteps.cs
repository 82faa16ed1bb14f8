using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>Candidates with the same support, or whose pairwise wins are of the same strength, were put in order by the tie order; there is no such step where nothing was tied.</summary>
/// <param name="Among">The tied candidates, as the tie order has them.</param>
public sealed record TieBroken(ImmutableArray<ProposalId> Among) : VerdictStep
{
    /// <inheritdoc/>
    public bool Equals(TieBroken? other) => other is not null && Among.AsSpan().SequenceEqual(other.Among.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => Among.Length;
}

/// <summary>The claimants were ranked by when they asked.</summary>
/// <param name="First">Who asked first.</param>
public sealed record AskedFirst(ProposalId First) : VerdictStep;

/// <summary>The lot decided, by the tie order that was drawn.</summary>
/// <param name="First">Who was drawn first.</param>
public sealed record Drawn(ProposalId First) : VerdictStep;

/// <summary>The facilitator decided by other means than a count.</summary>
/// <param name="By">Who.</param>
/// <param name="Reason">Why, for everybody to read.</param>
public sealed record FacilitatorDecided(PersonId By, string Reason) : VerdictStep;

/// <summary>The facilitator put another winner in the place of the one that was counted.</summary>
/// <param name="InsteadOf">Whom the count had put first.</param>
/// <param name="By">Who decided.</param>
/// <param name="Reason">Why, for everybody to read.</param>
public sealed record Overridden(ProposalId InsteadOf, PersonId By, string Reason) : VerdictStep;

/// <summary>A candidate was left out of the count because it was withdrawn.</summary>
/// <param name="Candidate">Who.</param>
public sealed record Withdrawn(ProposalId Candidate) : VerdictStep;

/// <summary>The next rule of a chain was asked about those whom the one before left equal; the steps behind this one are that rule's.</summary>
/// <param name="Rule">The name of the next rule.</param>
/// <param name="Among">Whom it was asked about.</param>
public sealed record AskedNext(string Rule, ImmutableArray<ProposalId> Among) : VerdictStep
{
    /// <inheritdoc/>
    public bool Equals(AskedNext? other) => other is not null && Rule == other.Rule && Among.AsSpan().SequenceEqual(other.Among.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Rule, Among.Length);
}

/// <summary>The first are equal, and people vote once more among them before anybody wins.</summary>
/// <param name="Among">The equals.</param>
public sealed record RevoteNeeded(ImmutableArray<ProposalId> Among) : VerdictStep
{
    /// <inheritdoc/>
    public bool Equals(RevoteNeeded? other) => other is not null && Among.AsSpan().SequenceEqual(other.Among.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => Among.Length;
}

/// <summary>Too few voted for the poll to count.</summary>
/// <param name="Cast">How many ballots there were.</param>
/// <param name="Needed">How many were needed.</param>
public sealed record QuorumMissed(long Cast, long Needed) : VerdictStep;

/// <summary>So few voted that the tallies would show who voted what: only the winner is told.</summary>
/// <param name="Cast">How many ballots there were.</param>
public sealed record Withheld(long Cast) : VerdictStep;
