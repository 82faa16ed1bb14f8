using System.Collections.Immutable;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>All that a board is. Persistent maps, so that a verb costs what it changes and not what there is.</summary>
internal sealed record BoardState
{
    public required BoardId Id { get; init; }

    public required BoardPolicy Policy { get; init; }

    public required Grid Grid { get; init; }

    public long Version { get; init; }

    public long LastAct { get; init; }

    public Instant ChangedAt { get; init; }

    // What people put on the wall.
    public ImmutableDictionary<ProposalId, PostedProposal> Proposals { get; init; } = ImmutableDictionary<ProposalId, PostedProposal>.Empty;

    public ImmutableDictionary<Cell, Closure> Closures { get; init; } = ImmutableDictionary<Cell, Closure>.Empty;

    public ImmutableDictionary<TimeSlotId, Freeze> Freezes { get; init; } = ImmutableDictionary<TimeSlotId, Freeze>.Empty;

    public ImmutableDictionary<ClaimScope, ClaimPolicy> ClaimPolicies { get; init; } = ImmutableDictionary<ClaimScope, ClaimPolicy>.Empty;

    public ImmutableDictionary<Cell, Contest> Contests { get; init; } = ImmutableDictionary<Cell, Contest>.Empty;

    public ImmutableDictionary<Cell, SettledContest> Settled { get; init; } = ImmutableDictionary<Cell, SettledContest>.Empty;

    public ImmutableDictionary<WarningKey, Waiver> Waivers { get; init; } = ImmutableDictionary<WarningKey, Waiver>.Empty;

    // What follows from the proposals, kept so that no verb has to look at all of them.
    public ImmutableDictionary<Cell, ProposalId> Occupants { get; init; } = ImmutableDictionary<Cell, ProposalId>.Empty;

    public ImmutableDictionary<TimeSlotId, int> TakenCells { get; init; } = ImmutableDictionary<TimeSlotId, int>.Empty;

    public ImmutableDictionary<PersonId, ImmutableArray<ProposalId>> Engagements { get; init; } = ImmutableDictionary<PersonId, ImmutableArray<ProposalId>>.Empty;

    public ImmutableDictionary<PersonId, int> OpenPosts { get; init; } = ImmutableDictionary<PersonId, int>.Empty;

    public ImmutableDictionary<PersonId, int> OpenClaims { get; init; } = ImmutableDictionary<PersonId, int>.Empty;

    public ImmutableDictionary<Cell, ImmutableArray<ProposalId>> Claimants { get; init; } = ImmutableDictionary<Cell, ImmutableArray<ProposalId>>.Empty;

    // What can be undone.
    public ImmutableList<ActRecord> Acts { get; init; } = [];

    // What readers were told.
    public int Revision { get; init; }

    public Instant PublishedAt { get; init; }

    public Grid? PublishedGrid { get; init; }

    public ImmutableDictionary<ProposalId, PublishedSession> Published { get; init; } = ImmutableDictionary<ProposalId, PublishedSession>.Empty;

    public ImmutableHashSet<ProposalId> Unpublished { get; init; } = ImmutableHashSet<ProposalId>.Empty;
}
