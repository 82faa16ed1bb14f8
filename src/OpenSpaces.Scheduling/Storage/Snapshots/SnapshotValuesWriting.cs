using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>The objects that a snapshot refers to, each written once.</summary>
internal sealed class SnapshotValuesWriting
{
    private readonly SnapshotPool<PersonId[]> hosts = new();
    private readonly SnapshotPool<Cell[]> cells = new();
    private readonly SnapshotPool<Claim[]> claims = new();
    private readonly SnapshotPool<Proposal> cards = new();
    private readonly SnapshotPool<PostedProposal> posted = new();
    private readonly SnapshotPool<Room> rooms = new();

    public SnapshotPool<Grid> Grids { get; } = new();

    public SnapshotPool<Closure> Closures { get; } = new();

    public SnapshotPool<Freeze> Freezes { get; } = new();

    public SnapshotPool<ClaimPolicy> ClaimPolicies { get; } = new();

    public SnapshotPool<Contest> Contests { get; } = new();

    public SnapshotPool<SettledContest> Settled { get; } = new();

    public SnapshotPool<Waiver> Waivers { get; } = new();

    public int? PlaceOf(PostedProposal? standing) => posted.PlaceOf(standing);

    public SnapshotTold Told(PublishedSession told) => new(
        cards.PlaceOf(told.Proposal)!.Value, told.Number, told.Cell, told.Interval.Start, told.Interval.End, rooms.PlaceOf(told.Room)!.Value,
        told.IsCancelled, told.Sequence, told.ChangedAt, told.RepeatOf);

    /// <summary>All that was referred to so far.</summary>
    public SnapshotValues Shape()
    {
        // What is posted refers to cards and lists, and cards to hosts.
        ImmutableArray<SnapshotPosted> standings = [.. posted.Values.Select(Posted)];
        ImmutableArray<SnapshotCard> written = [.. cards.Values.Select(card => new SnapshotCard(card with { Hosts = [] }, hosts.PlaceOf(card.Hosts)))];
        return new SnapshotValues(
            hosts.Lists(),
            cells.Lists(),
            [.. claims.Values.Select(list => list.Select(claim => new SnapshotClaim(claim.Cell, claim.Act)).ToImmutableArray())],
            written,
            standings,
            [.. Grids.Values],
            [.. rooms.Values],
            [.. Closures.Values.Select(closure => new SnapshotClosure(closure.Cell, closure.Reason))],
            [.. Freezes.Values.Select(freeze => new SnapshotFreeze(freeze.TimeSlot, freeze.Reason))],
            [.. ClaimPolicies.Values],
            [.. Contests.Values],
            [.. Settled.Values.Select(settled => new SnapshotSettled(settled.Contest, [.. settled.Verdicts.Select(given => Given(given.Verdict, given.Stamp))]))],
            [.. Waivers.Values]);
    }

    private static SnapshotVerdict Given(Verdict verdict, Stamp stamp) => new(verdict, stamp.By, stamp.As, stamp.At, stamp.Reason);

    private SnapshotPosted Posted(PostedProposal p) => new(
        cards.PlaceOf(p.Proposal)!.Value, p.Number, p.PostedBy, p.PostedAt, p.ChangedAt, p.LastAct, p.State, p.Request, p.IsPinned, p.IsByVerdict,
        cells.PlaceOf(p.Cells), claims.PlaceOf(p.Claims), p.Waiting, p.CounterOffer, p.MergeOffers.IsEmpty ? null : p.MergeOffers, p.MergedInto,
        p.MergedFrom.IsEmpty ? null : p.MergedFrom, p.RepeatOf, p.SplitFrom);
}
