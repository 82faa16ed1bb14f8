using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using OpenSpaces.Scheduling;

namespace OpenSpaces.ConsoleHost;

/// <summary>Leads a board through the snapshots of another: what is new is posted, what moved is moved, what is gone is withdrawn, what is double-booked is refused, and each snapshot is published.</summary>
internal sealed class BoardReplay
{
    private static readonly PersonId Feed = new("feed");

    private readonly Dictionary<ProposalId, Standing> standing = [];
    private readonly ReplayGrid grid = new();
    private Board board;

    public BoardReplay(DateTimeZone zone, Instant at)
    {
        BoardPolicy policy = BoardPolicy.Default with { Name = "Replayed open space" };
        board = Board.Open(new BoardId("replay"), Grid.Create(zone, [], []), policy, As(at)).OrThrow();
    }

    public ReplayStep Follow(Snapshot snapshot)
    {
        Stamp stamp = As(snapshot.At);
        var changes = SnapshotChanges.Between(standing, snapshot.Sessions);
        ImmutableArray<string> cancelled = [.. changes.Cancelled.Select(id => standing[id].Title)];
        foreach (ProposalId gone in changes.Cancelled)
        {
            board = board.Withdraw(gone, stamp).OrThrow();
            standing.Remove(gone);
        }

        foreach ((ProposalId id, _, Spot to) in changes.Moved)
        {
            standing[id] = standing[id] with { Spot = to };
        }

        foreach (Standing added in changes.New)
        {
            Post(added, stamp);
        }

        var refused = PlaceAll([.. changes.Moved.Select(move => move.Id)], stamp);
        board = board.Publish(stamp).OrThrow();
        return new ReplayStep(
            snapshot.At,
            snapshot.Sessions.Length,
            changes.New,
            [.. changes.Moved.Select(move => (standing[move.Id].Title, move.From, move.To))],
            cancelled,
            refused,
            standing.Values.Count(known => !known.Spot.HasRoom),
            board);
    }

    /// <summary>Follows a snapshot, and publishes what the board shows then.</summary>
    public Board Publish(Snapshot snapshot)
    {
        Follow(snapshot);
        return board = board.Publish(As(snapshot.At)).OrThrow();
    }

    private void Post(Standing added, Stamp stamp)
    {
        var id = new ProposalId(string.Create(CultureInfo.InvariantCulture, $"session-{board.Proposals.Length + 1}"));
        board = board.Propose(new Proposal(id, added.Title), stamp).OrThrow();
        standing.Add(id, added);
    }

    /// <summary>
    /// Who moves goes straight to the new cell while it is free, pass after pass. Where sessions wait for each other's cells, all of them leave theirs first, and those who are
    /// refused even then wait on the board.
    /// </summary>
    private ImmutableArray<(ProposalId, Standing, ImmutableArray<Conflict>)> PlaceAll(ImmutableArray<ProposalId> movers, Stamp stamp)
    {
        List<ProposalId> pending = [.. movers, .. standing.Keys.Where(id => board.Find(id)!.IsWaiting).Except(movers)];
        PlacePassByPass(pending, stamp);
        foreach (ProposalId stuck in pending)
        {
            board = board.Unplace(stuck, stamp).OrThrow();
        }

        PlacePassByPass(pending, stamp);
        return [.. pending.Where(id => standing[id].Spot.HasRoom).Select(id => (id, standing[id], TryPlace(id, stamp).Conflicts))];
    }

    private void PlacePassByPass(List<ProposalId> pending, Stamp stamp)
    {
        int before;
        do
        {
            before = pending.Count;
            pending.RemoveAll(id =>
            {
                bool isPlaced = standing[id].Spot.HasRoom && TryPlace(id, stamp).TryGetBoard(out Board? next) && (board = next) is not null;
                return isPlaced;
            });
        }
        while (pending.Count > 0 && pending.Count < before);
    }

    private Decision TryPlace(ProposalId id, Stamp stamp)
    {
        Decision cellFound = grid.CellOf(board, standing[id].Spot, stamp, out Cell cell);
        return cellFound.TryGetBoard(out Board? with) ? with.Place(id, cell, stamp) : cellFound;
    }

    /// <summary>A feed is nobody's claim: it says what the organisers decided, also about what runs already.</summary>
    private static Stamp As(Instant at) => new Stamp(Feed, Role.Facilitator, at).Because("so it was published");
}
