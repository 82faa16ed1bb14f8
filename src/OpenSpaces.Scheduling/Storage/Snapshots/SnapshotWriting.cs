using System.Collections.Immutable;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>A board's state as a snapshot's shape.</summary>
internal sealed class SnapshotWriting
{
    private readonly SnapshotValuesWriting values = new();

    public static SnapshotShape Of(BoardState state) => new SnapshotWriting().Whole(state);

    private SnapshotShape Whole(BoardState state)
    {
        // The values come last: the rest says which there are.
        SnapshotWall wall = Wall(state);
        ImmutableArray<SnapshotAct> acts = [.. state.Acts.Select(Act)];
        SnapshotAgenda agenda = Agenda(state);
        return new SnapshotShape(
            BoardSnapshot.FormatVersion, DateTimeZoneProviders.Tzdb.VersionId, state.Id, state.Policy, state.Version, state.LastAct, state.ChangedAt,
            values.Shape(), wall, Indexes(state), acts, agenda);
    }

    private SnapshotWall Wall(BoardState state) => new(
        values.Grids.PlaceOf(state.Grid)!.Value,
        [.. state.Proposals.Values.OrderBy(posted => posted.Number).Select(posted => values.PlaceOf(posted)!.Value)],
        Places(values.Closures, state.Closures.Values),
        Places(values.Freezes, state.Freezes.Values),
        [.. state.ClaimPolicies.Select(entry => new SnapshotEntry<ClaimScope, int>(entry.Key, values.ClaimPolicies.PlaceOf(entry.Value)!.Value))],
        Places(values.Contests, state.Contests.Values),
        Places(values.Settled, state.Settled.Values),
        Places(values.Waivers, state.Waivers.Values));

    private static SnapshotIndexes Indexes(BoardState state)
    {
        return new SnapshotIndexes(
            [.. state.Occupants.Select(entry => new SnapshotEntry<Cell, int>(entry.Key, Number(entry.Value)))],
            Entries(state.TakenCells),
            [.. state.Engagements.Select(entry => new SnapshotEntry<PersonId, ImmutableArray<int>>(entry.Key, [.. entry.Value.Select(Number)]))],
            Entries(state.OpenPosts),
            Entries(state.OpenClaims),
            [.. state.Claimants.Select(entry => new SnapshotEntry<Cell, ImmutableArray<int>>(entry.Key, [.. entry.Value.Select(Number)]))]);

        int Number(ProposalId id) => state.Proposals[id].Number;
    }

    private SnapshotAgenda Agenda(BoardState state) => new(
        state.Revision,
        state.PublishedAt,
        [.. state.Published.Values.Select(values.Told)],
        [.. state.Unpublished.Select(id => state.Proposals[id].Number)],
        values.Grids.PlaceOf(state.PublishedGrid));

    private SnapshotAct Act(ActRecord act) => new(act.Number, act.By, [.. act.Changes.Select(Change)], act.IsFinal, act.Undoes, act.UndoneBy);

    private SnapshotChange Change(Change change) => change switch
    {
        ProposalChange c => new(SnapshotKind.Proposal, values.PlaceOf(c.Before), values.PlaceOf(c.After)),
        GridChange c => new(SnapshotKind.Grid, values.Grids.PlaceOf(c.Before), values.Grids.PlaceOf(c.After)),
        EntryChange<Cell, Closure> c => new(SnapshotKind.Closure, values.Closures.PlaceOf(c.Before), values.Closures.PlaceOf(c.After), Cell: c.Key),
        EntryChange<TimeSlotId, Freeze> c => new(SnapshotKind.Freeze, values.Freezes.PlaceOf(c.Before), values.Freezes.PlaceOf(c.After), TimeSlot: c.Key),
        EntryChange<ClaimScope, ClaimPolicy> c => new(SnapshotKind.ClaimPolicy, values.ClaimPolicies.PlaceOf(c.Before), values.ClaimPolicies.PlaceOf(c.After), Scope: c.Key),
        EntryChange<Cell, Contest> c => new(SnapshotKind.Contest, values.Contests.PlaceOf(c.Before), values.Contests.PlaceOf(c.After), Cell: c.Key),
        EntryChange<Cell, SettledContest> c => new(SnapshotKind.Settled, values.Settled.PlaceOf(c.Before), values.Settled.PlaceOf(c.After), Cell: c.Key),
        EntryChange<WarningKey, Waiver> c => new(SnapshotKind.Waiver, values.Waivers.PlaceOf(c.Before), values.Waivers.PlaceOf(c.After), Warning: c.Key),
        _ => throw new InvalidOperationException($"A snapshot has no kind for a {change.GetType().Name}."),
    };

    private static ImmutableArray<int> Places<T>(SnapshotPool<T> pool, IEnumerable<T> standing)
        where T : class => [.. standing.Select(value => pool.PlaceOf(value)!.Value)];

    private static ImmutableArray<SnapshotEntry<TKey, int>> Entries<TKey>(ImmutableDictionary<TKey, int> map)
        where TKey : notnull => [.. map.Select(entry => new SnapshotEntry<TKey, int>(entry.Key, entry.Value))];
}
