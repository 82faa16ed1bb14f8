using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>The objects that a snapshot refers to, each made once.</summary>
internal sealed class SnapshotValuesReading
{
    private readonly ImmutableArray<ImmutableArray<PersonId>> hosts;
    private readonly ImmutableArray<ImmutableArray<Cell>> cells;
    private readonly ImmutableArray<ImmutableArray<Claim>> claims;
    private readonly ImmutableArray<Proposal> cards;
    private readonly ImmutableArray<Room> rooms;

    public SnapshotValuesReading(SnapshotValues shapes)
    {
        (hosts, cells, rooms) = (shapes.Hosts, shapes.Cells, shapes.Rooms);
        claims = [.. shapes.Claims.Select(list => list.Select(claim => new Claim(claim.There().Cell, claim.Act)).ToImmutableArray())];
        cards = [.. shapes.Cards.Select(card => card.There().Card with { Hosts = List(hosts, card.Hosts) })];
        Posted = [.. shapes.Posted.Select(posted => Restore(posted.There()))];
        Grids = shapes.Grids;
        Closures = [.. shapes.Closures.Select(closure => new Closure(closure.There().Cell, closure.Reason))];
        Freezes = [.. shapes.Freezes.Select(freeze => new Freeze(freeze.There().TimeSlot, freeze.Reason))];
        ClaimPolicies = shapes.ClaimPolicies;
        Contests = shapes.Contests;
        Settled = [.. shapes.Settled.Select(settled => new SettledContest(settled.There().Contest, [.. settled.Verdicts.Select(given => Given(given.There()))]))];
        Waivers = shapes.Waivers;
    }

    public ImmutableArray<PostedProposal> Posted { get; }

    public ImmutableArray<Grid> Grids { get; }

    public ImmutableArray<Closure> Closures { get; }

    public ImmutableArray<Freeze> Freezes { get; }

    public ImmutableArray<ClaimPolicy> ClaimPolicies { get; }

    public ImmutableArray<Contest> Contests { get; }

    public ImmutableArray<SettledContest> Settled { get; }

    public ImmutableArray<Waiver> Waivers { get; }

    public PublishedSession Told(SnapshotTold told) => new()
    {
        Proposal = cards.At(told.Card),
        Number = told.Number,
        Cell = told.Cell,
        Interval = new Interval(told.Start, told.End),
        Room = rooms.At(told.Room),
        RepeatOf = told.RepeatOf,
        IsCancelled = told.IsCancelled,
        Sequence = told.Sequence,
        ChangedAt = told.ChangedAt,
    };

    private static (Verdict Verdict, Stamp Stamp) Given(SnapshotVerdict given) => (given.Verdict, new Stamp(given.By, given.As, given.At) { Reason = given.Reason });

    private static ImmutableArray<T> List<T>(ImmutableArray<ImmutableArray<T>> lists, int? place) =>
        place is not { } at ? [] : at >= 0 && at < lists.Length && !lists[at].IsDefault ? lists[at] : throw new JsonException($"It refers to place {at}, where there is no list.");

    private PostedProposal Restore(SnapshotPosted p) => new PostedProposal
    {
        Proposal = cards.At(p.Card),
        Number = p.Number,
        PostedBy = p.PostedBy,
        PostedAt = p.PostedAt,
        State = p.State,
        Cells = List(cells, p.Cells),
        IsPinned = p.IsPinned,
        IsByVerdict = p.IsByVerdict,
        Claims = List(claims, p.Claims),
        Waiting = p.Waiting,
        Request = p.Request,
        CounterOffer = p.CounterOffer,
        MergeOffers = p.MergeOffers ?? [],
        MergedInto = p.MergedInto,
        MergedFrom = p.MergedFrom ?? [],
        RepeatOf = p.RepeatOf,
        SplitFrom = p.SplitFrom,
    }.Touched(p.LastAct, p.ChangedAt);
}
