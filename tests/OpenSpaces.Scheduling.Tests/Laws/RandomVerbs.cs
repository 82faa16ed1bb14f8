using System.Collections.Immutable;
using NodaTime;

namespace OpenSpaces.Scheduling.Tests.Laws;

/// <summary>One call of a verb, which may be asked of any board.</summary>
/// <param name="Verb">Its name.</param>
/// <param name="Ask">Calls it.</param>
internal sealed record Call(string Verb, Func<Board, Decision> Ask)
{
    /// <summary>Undoing "the last act" twice undoes two, by its documentation.</summary>
    public bool IsOnceTwice => Verb != nameof(Board.UndoLast);
}

/// <summary>Random calls of every verb by anybody at any time: on a small wall, so that they get in each other's way.</summary>
internal sealed class RandomVerbs(Random random)
{
    private static readonly PersonId[] People = [new("ann"), new("bob"), new("cy"), Hall.Facilitator];
    private static readonly string[] Ids = ["a", "b", "c", "d", "e"];
    private static readonly string[] More = ["f", "g", "h"];
    private static readonly TimeSlot Extra = new(new TimeSlotId("extra"), Hall.Day + new LocalTime(16, 0), Hall.Day + new LocalTime(17, 0));
    private static readonly Room Green = new(new RoomId("green"), "Green table") { Hours = [new OpeningHours(Hall.Day + new LocalTime(9, 0), Hall.Day + new LocalTime(12, 0))] };
    private static readonly TimeSlot[] Slots = [Hall.Ten, Hall.Eleven, Hall.Lunch, Hall.Two, Hall.Three, Extra];
    private static readonly Room[] Rooms = [Hall.Red, Hall.Blue, Green];
    private Instant now = Hall.Morning;

    /// <summary>An opened board, and what was posted and placed on it before the history begins.</summary>
    public static (Board Board, ImmutableArray<BoardEvent> Events) Start(Random random)
    {
        Decision opened = Board.Open(new BoardId("hall-3"), Hall.Grid, AnyPolicy(random), Hall.ByFacilitator);
        Board board = opened.OrThrow();
        ImmutableArray<BoardEvent> events = opened.Events;
        Keep(board.SetClaimPolicy(ClaimScope.OfCell(Hall.RedAt(Hall.Three)), Policy(random), Hall.ByFacilitator));
        foreach (string id in Ids)
        {
            var card = new Proposal(new ProposalId(id), $"Topic {id}") { Hosts = [.. People.Where(_ => random.Next(4) == 0)] };
            Keep(random.Next(3) == 0 ? board.Request(card, Hall.ByFacilitator) : board.Propose(card, Hall.ByFacilitator));
            if (random.Next(3) == 0)
            {
                Keep(board.Claim(card.Id, Hall.RedAt(Hall.Three), Hall.ByFacilitator));
            }
            else if (random.Next(3) == 0)
            {
                Keep(board.Place(card.Id, new Cell(Pick(random, Rooms[..2]).Id, Pick(random, Slots).Id), Hall.ByFacilitator));
            }
        }

        return (board, events);

        void Keep(Decision decision)
        {
            events = events.AddRange(decision.Events);
            board = decision.TryGetBoard(out Board? next) ? next : board;
        }
    }

    private static BoardPolicy AnyPolicy(Random random) => new()
    {
        Changeover = Duration.FromMinutes(random.Next(2) * 10),
        FreezeHorizon = Duration.FromMinutes(random.Next(3) * 15),
        LosersGo = (LosersGo)random.Next(3),
        MaxOpenProposals = 6,
        MaxClaims = 2,
        MaxClaimsPerPerson = 3,
        UndoDepth = random.Next(2) == 0 ? 3 : 100,
        Claims = Policy(random) ?? ClaimPolicy.FirstCome,
    };

    public Call Next(Board board)
    {
        now += Duration.FromMinutes(random.Next(8));
        Stamp stamp = Stamp();
        ProposalId one = random.Next(6) > 0 ? Pick(board.Proposals).Id : Id();
        ProposalId other = random.Next(6) > 0 ? Pick(board.Proposals).Id : Id();
        Cell cell = Cell();
        PersonId person = Person();
        switch (random.Next(44))
        {
            case 0 or 1 or 2:
                Proposal card = Card(one);
                return new(nameof(Board.Propose), b => b.Propose(card, stamp));
            case 3:
                Proposal asked = Card(one);
                return new(nameof(Board.Request), b => b.Request(asked, stamp));
            case 4:
                int length = random.Next(0, 4);
                string title = random.Next(6) == 0 ? "" : $"Title {random.Next(3)}";
                return new(nameof(Board.Revise), b => b.Revise(one, p => p with { Title = title, Length = length }, stamp));
            case 5:
                return new(nameof(Board.Withdraw), b => b.Withdraw(one, stamp));
            case 6:
                return new(nameof(Board.Restore), b => b.Restore(one, stamp));
            case 7:
                return new(nameof(Board.Adopt), b => b.Adopt(one, person, stamp));
            case 8:
                return new(nameof(Board.AddHost), b => b.AddHost(one, person, stamp));
            case 9:
                return new(nameof(Board.StepDown), b => b.StepDown(one, person, stamp));
            case 10:
                PersonId to = People.First(p => p != person);
                return new(nameof(Board.HandOver), b => b.HandOver(one, person, to, stamp));
            case 11:
                Cell answered = board.Find(one)?.CounterOffer ?? cell;
                return new(nameof(Board.AcceptRequest), b => b.AcceptRequest(one, answered, stamp));
            case 12:
                return new(nameof(Board.DeclineRequest), b => b.DeclineRequest(one, stamp));
            case 13:
                return new(nameof(Board.CounterRequest), b => b.CounterRequest(one, cell, stamp));
            case 14 or 15 or 16:
                cell = random.Next(2) == 0 ? Hall.RedAt(Hall.Three) : cell;
                return new(nameof(Board.Claim), b => b.Claim(one, cell, stamp));
            case 17:
                PostedProposal? claiming = board.Proposals.FirstOrDefault(p => !p.Claims.IsEmpty);
                (ProposalId claimant, Cell claimed) = claiming is null ? (one, cell) : (claiming.Id, claiming.Claims[0].Cell);
                return new(nameof(Board.Unclaim), b => b.Unclaim(claimant, claimed, stamp));
            case 18 or 19 or 20:
                return new(nameof(Board.Place), b => b.Place(one, cell, stamp));
            case 21 or 22 when one != other:
                PostedProposal[] placed = [.. board.Placed.OrderBy(_ => random.Next()).Take(2)];
                (ProposalId p1, ProposalId p2) = placed is [var x, var y] ? (x.Id, y.Id) : (one, other);
                var first = new Placement(p1, board.Find(p1)?.Cell ?? cell);
                var second = new Placement(p2, board.Find(p2)?.Cell ?? cell);
                return new(nameof(Board.Swap), b => b.Swap(first, second, stamp));
            case 23:
                return new(nameof(Board.Unplace), b => b.Unplace(one, stamp));
            case 24:
                return new(nameof(Board.Pin), b => b.Pin(one, stamp));
            case 25:
                ProposalId pinned = board.Proposals.FirstOrDefault(p => p.IsPinned)?.Id ?? one;
                return new(nameof(Board.Unpin), b => b.Unpin(pinned, stamp));
            case 26:
                return random.Next(2) == 0
                    ? new(nameof(Board.Freeze), b => b.Freeze(cell.TimeSlot, stamp))
                    : new(nameof(Board.Thaw), b => b.Thaw(cell.TimeSlot, stamp));
            case 27:
                return random.Next(2) == 0
                    ? new(nameof(Board.CloseCell), b => b.CloseCell(cell, stamp))
                    : OpenClosed(board, cell, stamp);
            case 28:
                return new(nameof(Board.Repeat), b => b.Repeat(one, other, stamp));
            case 29:
                Room room = Pick(Rooms);
                return random.Next(5) > 0
                    ? new(nameof(Board.AddRoom), b => b.AddRoom(room, stamp))
                    : new(nameof(Board.RemoveRoom), b => b.RemoveRoom(room.Id, stamp));
            case 30:
                TimeSlot slot = Pick(Slots);
                return random.Next(5) > 0
                    ? new(nameof(Board.AddTimeSlot), b => b.AddTimeSlot(slot, stamp))
                    : new(nameof(Board.RemoveTimeSlot), b => b.RemoveTimeSlot(slot.Id, stamp));
            case 31:
                return new(nameof(Board.OfferMerge), b => b.OfferMerge(one, other, stamp));
            case 32 or 33:
                PostedProposal? offered = board.Proposals.FirstOrDefault(p => !p.MergeOffers.IsEmpty);
                (ProposalId from, ProposalId into) = offered is null || random.Next(4) == 0 ? (one, other) : (offered.MergeOffers[0], offered.Id);
                return random.Next(4) == 0
                    ? new(nameof(Board.DeclineMerge), b => b.DeclineMerge(from, into, stamp))
                    : new(nameof(Board.AcceptMerge), b => b.AcceptMerge(from, into, stamp));
            case 34:
                ProposalId merged = board.Proposals.FirstOrDefault(p => p.MergedInto is not null)?.Id ?? one;
                return new(nameof(Board.Unmerge), b => b.Unmerge(merged, stamp));
            case 35:
                Proposal part = Card(other);
                return new(nameof(Board.Split), b => b.Split(one, part, stamp));
            case 36:
                ClaimPolicy? policy = Policy(random);
                ClaimScope scope = random.Next(3) switch { 0 => ClaimScope.Board, 1 => ClaimScope.OfDay(Hall.Day), _ => ClaimScope.OfCell(cell) };
                return new(nameof(Board.SetClaimPolicy), b => b.SetClaimPolicy(scope, policy, stamp));
            case 37:
                Cell gathering = board.Proposals.SelectMany(p => p.Claims).Select(claim => claim.Cell).DefaultIfEmpty(cell).First();
                return new(nameof(Board.CloseClaims), b => b.CloseClaims(gathering, stamp));
            case 38:
                Cell contested = board.Contests.Select(contest => contest.Cell).Concat(board.SettledContests.Select(s => s.Contest.Cell)).DefaultIfEmpty(cell).First();
                ImmutableArray<ProposalId> ranking = [.. (board.ContestAt(contested) is null ? board.SettledAt(contested)?.Contest.Claimants ?? [one, other] : board.ClaimantsOf(contested)).OrderBy(_ => random.Next())];
                return new(nameof(Board.Settle), b => b.Settle(contested, new Verdict { Rule = "test", Ranking = ranking }, stamp));
            case 39:
                return new(nameof(Board.Publish), b => b.Publish(stamp));
            case 41 or 42:
                ImmutableArray<Move> moves = [.. board.Proposals.OrderBy(_ => random.Next()).Take(random.Next(1, 4)).Select(p => new Move(p.Id, p.Cell, Cell()))];
                return new(nameof(Board.CarryOut), b => b.CarryOut(moves, stamp));
            case 40:
                return random.Next(3) == 0
                    ? new(nameof(Board.UndoLast), b => b.UndoLast(stamp))
                    : Undo(board, stamp);
            default:
                return new(nameof(Board.Waive), b => b.Waive(new WarningKey("OverCapacity", one.Value), stamp));
        }
    }

    private Call OpenClosed(Board board, Cell cell, Stamp stamp)
    {
        Cell closed = random.Next(4) == 0 ? cell : board.Closures.Select(closure => closure.Cell).DefaultIfEmpty(cell).First();
        return new(nameof(Board.OpenCell), b => b.OpenCell(closed, stamp));
    }

    private static ClaimPolicy? Policy(Random random) => random.Next(9) switch
    {
        0 => null,
        1 => ClaimPolicy.FacilitatorOnly,
        2 => ClaimPolicy.Closed,
        3 => ClaimPolicy.ContestedUntilBeforeStart(Duration.FromMinutes(20)),
        4 or 5 or 6 => ClaimPolicy.ContestedUntil(Hall.Morning + Duration.FromHours(4)),
        7 => ClaimPolicy.FirstCome.Between(Hall.Morning + Duration.FromHours(1), Hall.Morning + Duration.FromHours(6)),
        _ => ClaimPolicy.FirstCome,
    };

    private Call Undo(Board board, Stamp stamp)
    {
        long act = Math.Max(0, board.LastAct - random.Next(6));
        return new(nameof(Board.Undo), b => b.Undo(act, stamp));
    }

    private Proposal Card(ProposalId id) => new(id, $"Topic {id}")
    {
        Hosts = [.. People.Where(_ => random.Next(4) == 0)],
        Length = random.Next(5) == 0 ? 2 : 1,
        Times = random.Next(3) == 0 ? new TimePreferences { Preferred = [Hall.Two.Id], Acceptable = [Hall.Ten.Id] } : TimePreferences.None,
    };

    private Stamp Stamp()
    {
        PersonId by = Person();
        Role role = random.Next(20) == 0 ? Role.Stranger : by == Hall.Facilitator || random.Next(3) > 0 ? Role.Facilitator : Role.Attendee;
        return new Stamp(by, role, now) { Reason = random.Next(5) > 0 ? "because" : null };
    }

    private ProposalId Id() => new(Pick(More));

    private PersonId Person() => Pick(People);

    private Cell Cell() => random.Next(8) == 0
        ? new(Pick(Rooms).Id, Pick(Slots).Id)
        : new(random.Next(2) == 0 ? Hall.Red.Id : Hall.Blue.Id, Pick([Hall.Ten, Hall.Eleven, Hall.Two, Hall.Three]).Id);

    private T Pick<T>(IReadOnlyList<T> from) => Pick(random, from);

    private static T Pick<T>(Random random, IReadOnlyList<T> from) => from[random.Next(from.Count)];
}
