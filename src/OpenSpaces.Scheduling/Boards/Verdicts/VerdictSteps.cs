using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>A candidate's support was counted.</summary>
/// <param name="Candidate">Who.</param>
/// <param name="Support">How many ballots name it.</param>
public sealed record Tallied(ProposalId Candidate, long Support) : VerdictStep;

/// <summary>Candidates with the same support were put in order by the tie order; there is no such step where nothing was tied.</summary>
/// <param name="Among">The tied candidates, in the order that resulted.</param>
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

/// <summary>The facilitator decided by other means than a count.</summary>
/// <param name="By">Who.</param>
/// <param name="Reason">Why, for everybody to read.</param>
public sealed record FacilitatorDecided(PersonId By, string Reason) : VerdictStep;
