using OpenSpaces.Samples;
using OpenSpaces.Scheduling;

namespace OpenSpaces.WebBoard.Tests;

/// <summary>What undoing would bring about, for every kind of act that the desk has.</summary>
public sealed class UndoWordsTests
{
    private static readonly ProposalId Django = Topics.Django;
    private static readonly ProposalId Classroom = Topics.Classroom;
    private static readonly Cell Eleven = PyConIndia.At(PyConIndia.Stage, "sat-1100");
    private static readonly Cell Noon = PyConIndia.At(PyConIndia.Window, "sat-1145");

    [Fact]
    public void Every_act_of_the_desk_has_words_of_its_own()
    {
        Board start = Opened();
        Board placed = Do(start, board => board.Place(Django, Eleven, Noor()));
        Board pinned = Do(placed, board => board.Pin(Django, Noor()));
        Board claimed = Do(Do(start, board => board.SetClaimPolicy(ClaimScope.OfCell(Noon), ClaimPolicy.ContestedUntil(Morning + NodaTime.Duration.FromHours(1)), Noor())), board => board.Claim(Django, Noon, Noor()));
        Board contested = Do(Do(claimed, board => board.Claim(Classroom, Noon, Noor())), board => board.CloseClaims(Noon, Noor("all are here")));
        Board settled = Do(contested, board => board.Settle(Noon, ContestResolvers.FirstCome(new ContestCount(board.ClaimantsOf(Noon))), Noor("first")));
        Board offered = Do(start, board => board.OfferMerge(Django, Classroom, Noor()));
        Board merged = Do(offered, board => board.AcceptMerge(Django, Classroom, Noor()));
        Board withdrawn = Do(placed, board => board.Withdraw(Django, Noor("ill")));
        Board closed = Do(start, board => board.CloseCell(Eleven, Noor("wet paint")));
        var warning = new WarningKey("OverCapacity", "pandas");
        (string Words, Board Board)[] acts =
        [
            ("“Python in the classroom” comes off the board", start),
            ("“Django and htmx” waits for a place again", placed),
            ("“Django and htmx” goes back to Sat 11:00 in Hall 3 Stage", Do(placed, board => board.Place(Django, Noon, Noor()))),
            ("“Django and htmx” goes back to Sat 11:00 in Hall 3 Stage", Do(placed, board => board.Unplace(Django, Noor()))),
            ("“Django and htmx” is not pinned any more", pinned),
            ("“Django and htmx” is pinned again", Do(pinned, board => board.Unpin(Django, Noor()))),
            ("“Django and htmx” does not ask for Sat 11:45 in Hall 3 Window any more", claimed),
            ("“Django and htmx” asks for Sat 11:45 in Hall 3 Window again", Do(claimed, board => board.Unclaim(Django, Noon, Noor()))),
            ("claims on Sat 11:45 in Hall 3 Window gather again", contested),
            ("the contest for Sat 11:45 in Hall 3 Window is open again; “Python in the classroom” asks for Sat 11:45 in Hall 3 Window again; “Django and htmx” asks for Sat 11:45 in Hall 3 Window again", settled),
            ("the verdict on Sat 11:45 in Hall 3 Window of before holds again; “Django and htmx” goes back to Sat 11:45 in Hall 3 Window; “Python in the classroom” goes back to Sat 11:45 in Hall 3 Stage",
                Do(settled, board => board.Settle(Noon, ContestResolvers.FacilitatorDecides(Classroom, PyConIndia.Noor, "a slip")(new ContestCount([Django, Classroom])), Noor("a slip")))),
            ("“Python in the classroom” loses the offer to be joined", offered),
            ("“Python in the classroom” has the offer to be joined again", Do(offered, board => board.DeclineMerge(Django, Classroom, Noor()))),
            ("“Django and htmx” is a topic of its own again; “Python in the classroom” has the offer to be joined again", merged),
            ("“Python in the classroom” has the hosts it had; “Django and htmx” is joined with another again", Do(merged, board => board.Unmerge(Django, Noor()))),
            ("“Django and htmx” goes back to Sat 11:00 in Hall 3 Stage", withdrawn),
            ("“Django and htmx” is withdrawn again", Do(withdrawn, board => board.Restore(Django, Noor()))),
            ("“Burnout: a support circle” looks for a host again", Do(Do(start, board => board.Propose(new Proposal(Topics.Circle, "Burnout: a support circle"), Noor())), board => board.Adopt(Topics.Circle, PyConIndia.Hari, Noor()))),
            ("Sat 11:00 in Hall 3 Stage is open again", closed),
            ("Sat 11:00 in Hall 3 Stage is closed again", Do(closed, board => board.OpenCell(Eleven, Noor()))),
            ("who may claim Sat 11:45 in Hall 3 Window is as it was", Do(start, board => board.SetClaimPolicy(ClaimScope.OfCell(Noon), ClaimPolicy.Closed, Noor()))),
            ("who may claim a place is as it was", Do(start, board => board.SetClaimPolicy(ClaimScope.Board, ClaimPolicy.Closed, Noor()))),
            ("the warning that was accepted shows again", Do(start, board => board.Waive(warning, Noor("they stand")))),
            ("Sat 11:00 is not frozen any more", Do(start, board => board.Freeze(Eleven.TimeSlot, Noor()))),
            ("“Django and htmx” goes back to Sat 11:00 in Hall 3 Stage; rooms and times are as they were", Do(placed, board => board.RemoveRoom(PyConIndia.Stage.Id, Noor("flooded")))),
        ];

        Assert.Equal(string.Join('\n', acts.Select(act => act.Words)), string.Join('\n', acts.Select(act => string.Join("; ", UndoWords.Of(act.Board.LastActOf(PyConIndia.Noor)!, act.Board)))));
    }

    private static NodaTime.Instant Morning => NodaTime.Instant.FromUtc(2018, 10, 6, 3, 0);

    private static Board Opened() => new Proposal[] { new(Django, "Django and htmx") { Hosts = [PyConIndia.Asha] }, new(Classroom, "Python in the classroom") { Hosts = [PyConIndia.Balaji] } }
        .Aggregate(Board.Open(new BoardId("hall-3"), PyConIndia.Grid, PyConIndia.Policy, Noor()).OrThrow(), (board, card) => board.Propose(card, Noor()).OrThrow());

    private static Board Do(Board board, Func<Board, Decision> act) => act(board).OrThrow();

    private static Stamp Noor(string? reason = null) => new(PyConIndia.Noor, Role.Facilitator, Morning) { Reason = reason };
}
