using System.Collections.Immutable;

namespace OpenSpaces.WebBoard;

/// <summary>The verbs of the board that a form can ask for. Who may is not looked at here: authority is in the verbs, and the stamp says who acts and as what.</summary>
internal static class BoardActs
{
    public static readonly ImmutableDictionary<string, BoardAct> All = new Dictionary<string, BoardAct>
    {
        ["adopt"] = new("It is yours now. Choose a free place for it.", (form, board, stamp) => board.Adopt(form.Topic(), stamp.By, stamp)),
        ["step-down"] = new("You stepped down. The topic stays, and looks for a host.", (form, board, stamp) => board.StepDown(form.Topic(), stamp.By, stamp)),
        ["claim"] = new("Claimed.", (form, board, stamp) => board.Claim(form.Topic(), form.Cell(), stamp)),
        ["unclaim"] = new("The claim is taken back.", (form, board, stamp) => board.Unclaim(form.Topic(), form.Cell(), stamp)),
        ["move"] = new("Moved.", (form, board, stamp) => board.Place(form.Topic(), form.Cell(), stamp)),
        ["take-down"] = new("Taken down. It waits for another place.", (form, board, stamp) => board.Unplace(form.Topic(), stamp)),
        ["withdraw"] = new("Withdrawn.", (form, board, stamp) => board.Withdraw(form.Topic(), stamp)),
        ["restore"] = new("Back on the board.", (form, board, stamp) => board.Restore(form.Topic(), stamp)),
        ["pin"] = new("Pinned: plans leave it where it is.", (form, board, stamp) => board.Pin(form.Topic(), stamp)),
        ["unpin"] = new("Unpinned.", (form, board, stamp) => board.Unpin(form.Topic(), stamp)),
        ["swap"] = new("Swapped.", Swap),
        ["offer-merge"] = new("Offered. Its hosts can say yes.", (form, board, stamp) => board.OfferMerge(form.Topic("from"), form.Topic("into"), stamp)),
        ["accept-merge"] = new("One session now.", (form, board, stamp) => board.AcceptMerge(form.Topic("from"), form.Topic("into"), stamp)),
        ["decline-merge"] = new("Both stay on their own.", (form, board, stamp) => board.DeclineMerge(form.Topic("from"), form.Topic("into"), stamp)),
        ["unmerge"] = new("It is a topic of its own again, and waits for a place.", (form, board, stamp) => board.Unmerge(form.Topic(), stamp)),
        ["gather"] = new("Claims gather now, and the countdown runs.", (form, board, stamp) =>
            board.SetClaimPolicy(ClaimScope.OfCell(form.Cell()), ClaimPolicy.ContestedUntil(stamp.At + Duration.FromMinutes(form.Number("minutes", 1, 600))), stamp)),
        ["close-claims"] = new("The claims are closed.", (form, board, stamp) => board.CloseClaims(form.Cell(), stamp)),
        ["decide"] = new("Decided.", Decide),
        ["close-cell"] = new("Closed.", (form, board, stamp) => board.CloseCell(form.Cell(), stamp)),
        ["open-cell"] = new("Open again.", (form, board, stamp) => board.OpenCell(form.Cell(), stamp)),
        ["waive"] = new("The warning is accepted.", (form, board, stamp) => board.Waive(new WarningKey(form.Text("code"), form.Text("subject")), stamp)),
        ["publish"] = new("Published: everybody reads the board as it is.", (_, board, stamp) => board.Publish(stamp)),
        ["undo"] = new("Undone.", (form, board, stamp) => board.Undo(form.Number("act", 1, int.MaxValue), stamp)),
        ["carry-out"] = new("The plan is carried out. One undo takes it back.", (form, board, stamp) => board.CarryOut([.. form.All("step").Select(StepOf)], stamp)),
    }.ToImmutableDictionary();

    private static Decision Swap(FormFields form, Board board, Stamp stamp) =>
        board.Find(form.Topic("one"))?.Cell is { } one && board.Find(form.Topic("other"))?.Cell is { } other
            ? board.Swap(new Placement(form.Topic("one"), one), new Placement(form.Topic("other"), other), stamp)
            : throw FormFields.Bad("one");

    private static Decision Decide(FormFields form, Board board, Stamp stamp)
    {
        ImmutableArray<ProposalId> claimants = board.ClaimantsOf(form.Cell());
        if (!claimants.Contains(form.Topic("winner")))
        {
            throw FormFields.Bad("winner");
        }

        ContestResolver decide = ContestResolvers.FacilitatorDecides(form.Topic("winner"), stamp.By, form.Reason);
        return board.Settle(form.Cell(), decide(new ContestCount(claimants)), stamp);
    }

    /// <summary>A step of a plan as the desk wrote it: topic, from where (or nothing), to where.</summary>
    private static Move StepOf(string text)
    {
        string[] parts = text.Split('>');
        return parts is [var topic, var from, var to] && ProposalId.TryParse(topic, out ProposalId id) && Cells.TryRead(to, out Cell target)
            ? new Move(id, Cells.TryRead(from, out Cell start) ? start : null, target)
            : throw FormFields.Bad("step");
    }
}
