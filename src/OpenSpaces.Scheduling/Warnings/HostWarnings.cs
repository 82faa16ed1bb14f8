using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>A suggestion has a cell and no host yet.</summary>
/// <param name="Proposal">The suggestion.</param>
/// <param name="Cell">Where it starts.</param>
public sealed record SuggestionPlaced(ProposalId Proposal, Cell Cell) : Warning
{
    /// <inheritdoc/>
    public override string Message => $"{Proposal} stands at {Cell} and has no host. Find somebody who adopts it.";

    private protected override string Subject => About(Proposal, Cell);
}

/// <summary>A session starts soon, or runs, and has no host.</summary>
/// <param name="Proposal">The suggestion.</param>
/// <param name="Cell">Where it starts.</param>
/// <param name="Start">When it starts.</param>
public sealed record StillNoHost(ProposalId Proposal, Cell Cell, Instant Start) : Warning
{
    /// <inheritdoc/>
    public override string Message => $"{Proposal} starts at {Start} at {Cell} and still has no host. Find one now, or take it down.";

    private protected override string Subject => About(Proposal, Cell);
}
