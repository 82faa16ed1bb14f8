using System.Collections.Immutable;
using NodaTime;

namespace OpenSpaces.Scheduling;

// What a snapshot looks like in JSON. A number that stands for an object is its place in one of the lists of SnapshotValues; a proposal's is its Number.
internal sealed record SnapshotShape(
    int Format,
    string Zones,
    BoardId Board,
    BoardPolicy Policy,
    long Version,
    long LastAct,
    Instant ChangedAt,
    SnapshotValues Values,
    SnapshotWall Wall,
    SnapshotIndexes Indexes,
    ImmutableArray<SnapshotAct> Acts,
    SnapshotAgenda Agenda);

internal sealed record SnapshotValues(
    ImmutableArray<ImmutableArray<PersonId>> Hosts,
    ImmutableArray<ImmutableArray<Cell>> Cells,
    ImmutableArray<ImmutableArray<SnapshotClaim>> Claims,
    ImmutableArray<SnapshotCard> Cards,
    ImmutableArray<SnapshotPosted> Posted,
    ImmutableArray<Grid> Grids,
    ImmutableArray<Room> Rooms,
    ImmutableArray<SnapshotClosure> Closures,
    ImmutableArray<SnapshotFreeze> Freezes,
    ImmutableArray<ClaimPolicy> ClaimPolicies,
    ImmutableArray<Contest> Contests,
    ImmutableArray<SnapshotSettled> Settled,
    ImmutableArray<Waiver> Waivers);

internal sealed record SnapshotWall(
    int Grid,
    ImmutableArray<int> Proposals,
    ImmutableArray<int> Closures,
    ImmutableArray<int> Freezes,
    ImmutableArray<SnapshotEntry<ClaimScope, int>> ClaimPolicies,
    ImmutableArray<int> Contests,
    ImmutableArray<int> Settled,
    ImmutableArray<int> Waivers);

internal sealed record SnapshotIndexes(
    ImmutableArray<SnapshotEntry<Cell, int>> Occupants,
    ImmutableArray<SnapshotEntry<TimeSlotId, int>> TakenCells,
    ImmutableArray<SnapshotEntry<PersonId, ImmutableArray<int>>> Engagements,
    ImmutableArray<SnapshotEntry<PersonId, int>> OpenPosts,
    ImmutableArray<SnapshotEntry<PersonId, int>> OpenClaims,
    ImmutableArray<SnapshotEntry<Cell, ImmutableArray<int>>> Claimants);

internal sealed record SnapshotAgenda(int Revision, Instant PublishedAt, ImmutableArray<SnapshotTold> Published, ImmutableArray<int> Unpublished, int? Grid = null);

internal sealed record SnapshotEntry<TKey, TValue>(TKey Key, TValue Value);

internal sealed record SnapshotClaim(Cell Cell, long Act);

// A card's hosts are a list of their own, which cards may share.
internal sealed record SnapshotCard(Proposal Card, int? Hosts = null);

internal sealed record SnapshotPosted(
    int Card,
    int Number,
    PersonId PostedBy,
    Instant PostedAt,
    Instant ChangedAt,
    long LastAct,
    ProposalState State,
    RequestState Request,
    bool IsPinned,
    bool IsByVerdict,
    int? Cells = null,
    int? Claims = null,
    Waiting? Waiting = null,
    Cell? CounterOffer = null,
    ImmutableArray<ProposalId>? MergeOffers = null,
    ProposalId? MergedInto = null,
    ImmutableArray<MergedProposal>? MergedFrom = null,
    ProposalId? RepeatOf = null,
    ProposalId? SplitFrom = null);

internal sealed record SnapshotClosure(Cell Cell, string? Reason = null);

internal sealed record SnapshotFreeze(TimeSlotId TimeSlot, string? Reason = null);

internal sealed record SnapshotSettled(Contest Contest, ImmutableArray<SnapshotVerdict> Verdicts);

internal sealed record SnapshotVerdict(Verdict Verdict, PersonId By, Role As, Instant At, string? Reason = null);

internal sealed record SnapshotTold(
    int Card, int Number, Cell Cell, Instant Start, Instant End, int Room, bool IsCancelled, int Sequence, Instant ChangedAt, ProposalId? RepeatOf = null);

internal sealed record SnapshotAct(long Number, PersonId By, ImmutableArray<SnapshotChange> Changes, bool IsFinal, long? Undoes = null, long? UndoneBy = null);

internal sealed record SnapshotChange(
    SnapshotKind Kind, int? Before = null, int? After = null, Cell? Cell = null, TimeSlotId? TimeSlot = null, ClaimScope? Scope = null, WarningKey? Warning = null);

/// <summary>What changed: a proposal, the grid, or an entry of one of the maps.</summary>
internal enum SnapshotKind
{
    Proposal,
    Grid,
    Closure,
    Freeze,
    ClaimPolicy,
    Contest,
    Settled,
    Waiver,
}
