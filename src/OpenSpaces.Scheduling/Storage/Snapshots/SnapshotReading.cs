using System.Collections.Immutable;
using System.Text.Json;

namespace OpenSpaces.Scheduling;

/// <summary>A snapshot's shape as a board's state.</summary>
/// <exception cref="JsonException">It refers to what is not there.</exception>
internal sealed class SnapshotReading(SnapshotValues shapes)
{
    private readonly SnapshotValuesReading values = new(shapes);

    public BoardState StateOf(SnapshotShape shape)
    {
        ImmutableArray<PostedProposal> standing = [.. shape.Wall.Proposals.Select(place => values.Posted.At(place))];
        if (standing.Index().Any(posted => posted.Item.Number != posted.Index + 1))
        {
            throw new JsonException("Its proposals are not numbered in a row.");
        }

        return new BoardState
        {
            Id = shape.Board,
            Policy = shape.Policy,
            Grid = values.Grids.At(shape.Wall.Grid),
            Version = shape.Version,
            LastAct = shape.LastAct,
            ChangedAt = shape.ChangedAt,
            Proposals = standing.ToImmutableDictionary(posted => posted.Id),
            Closures = shape.Wall.Closures.Select(place => values.Closures.At(place)).ToImmutableDictionary(closure => closure.Cell),
            Freezes = shape.Wall.Freezes.Select(place => values.Freezes.At(place)).ToImmutableDictionary(freeze => freeze.TimeSlot),
            ClaimPolicies = Map(shape.Wall.ClaimPolicies, place => values.ClaimPolicies.At(place)),
            Contests = shape.Wall.Contests.Select(place => values.Contests.At(place)).ToImmutableDictionary(contest => contest.Cell),
            Settled = shape.Wall.Settled.Select(place => values.Settled.At(place)).ToImmutableDictionary(settled => settled.Contest.Cell),
            Waivers = shape.Wall.Waivers.Select(place => values.Waivers.At(place)).ToImmutableDictionary(waiver => waiver.Warning),
            Occupants = Map(shape.Indexes.Occupants, IdOf),
            TakenCells = Map(shape.Indexes.TakenCells, count => count),
            Engagements = Map(shape.Indexes.Engagements, IdsOf),
            OpenPosts = Map(shape.Indexes.OpenPosts, count => count),
            OpenClaims = Map(shape.Indexes.OpenClaims, count => count),
            Claimants = Map(shape.Indexes.Claimants, IdsOf),
            Acts = [.. shape.Acts.Select(act => Act(act.There()))],
            Revision = shape.Agenda.Revision,
            PublishedAt = shape.Agenda.PublishedAt,
            PublishedGrid = values.Grids.Find(shape.Agenda.Grid),
            Published = shape.Agenda.Published.Select(told => values.Told(told.There())).ToImmutableDictionary(told => told.Proposal.Id),
            Unpublished = [.. shape.Agenda.Unpublished.Select(IdOf)],
        };

        ProposalId IdOf(int number) => number >= 1 && number <= standing.Length ? standing[number - 1].Id : throw new JsonException($"It has no proposal {number}.");

        ImmutableArray<ProposalId> IdsOf(ImmutableArray<int> numbers) => [.. numbers.Select(IdOf)];
    }

    private static ImmutableDictionary<TKey, TValue> Map<TKey, TRead, TValue>(ImmutableArray<SnapshotEntry<TKey, TRead>> entries, Func<TRead, TValue> valueOf)
        where TKey : notnull => entries.ToImmutableDictionary(entry => entry.There().Key, entry => valueOf(entry.Value));

    private ActRecord Act(SnapshotAct act) => new(act.Number, act.By)
    {
        Changes = [.. act.Changes.Select(change => Change(change.There()))],
        Undoes = act.Undoes,
        IsFinal = act.IsFinal,
        UndoneBy = act.UndoneBy,
    };

    private Change Change(SnapshotChange c) => c.Kind switch
    {
        SnapshotKind.Proposal => new ProposalChange(values.Posted.Find(c.Before), values.Posted.Find(c.After).There()),
        SnapshotKind.Grid => new GridChange(values.Grids.Find(c.Before).There(), values.Grids.Find(c.After).There()),
        SnapshotKind.Closure => Entry(BoardFold.Closures, c.Cell, values.Closures, c),
        SnapshotKind.Freeze => Entry(BoardFold.Freezes, c.TimeSlot, values.Freezes, c),
        SnapshotKind.ClaimPolicy => Entry(BoardFold.ClaimPolicies, c.Scope, values.ClaimPolicies, c),
        SnapshotKind.Contest => Entry(BoardFold.Contests, c.Cell, values.Contests, c),
        SnapshotKind.Settled => Entry(BoardFold.Settled, c.Cell, values.Settled, c),
        SnapshotKind.Waiver => Entry(BoardFold.Waivers, c.Warning, values.Waivers, c),
        _ => throw new JsonException($"Nothing changes like {c.Kind}."),
    };

    private static EntryChange<TKey, TValue> Entry<TKey, TValue>(Func<BoardDraft, DraftMap<TKey, TValue>> map, TKey? key, ImmutableArray<TValue> pool, SnapshotChange c)
        where TKey : struct
        where TValue : class => new(map, key ?? throw new JsonException("It does not say where something changed."), pool.Find(c.Before), pool.Find(c.After));
}
