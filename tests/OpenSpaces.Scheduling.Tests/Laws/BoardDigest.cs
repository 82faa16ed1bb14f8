using System.Text;

namespace OpenSpaces.Scheduling.Tests.Laws;

/// <summary>All that a board is, in words that do not depend on how it came about: what two boards must share to be the same.</summary>
internal static class BoardDigest
{
    public static string Of(Board board)
    {
        BoardState state = board.State;
        var text = new StringBuilder();
        text.Append(board.Id).Append(' ').Append(board.Version).Append(' ').Append(board.LastAct).Append(' ').Append(board.ChangedAt).Append(' ').Append(board.Revision).AppendLine();
        Lines(text, "room", board.Grid.Rooms.Select(room => room.ToString()));
        Lines(text, "slot", board.Grid.TimeSlots.Select(slot => $"{slot.Id} {string.Join(',', slot.Rooms)}"));
        foreach (PostedProposal p in board.Proposals)
        {
            text.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"{p.Number} {p.Id} {p.Proposal.Title} {p.Proposal.Length} [{string.Join(',', p.Proposal.Hosts)}] {p.PostedBy} {p.PostedAt} {p.ChangedAt} {p.LastAct} {p.State} "
                + $"[{string.Join(',', p.Cells)}] {p.IsPinned} {p.IsByVerdict} [{string.Join(',', p.Claims)}] {p.Waiting} {p.Request} {p.CounterOffer} [{string.Join(',', p.MergeOffers)}] "
                + $"{p.MergedInto} [{string.Join(',', p.MergedFrom.Select(m => $"{m.Proposal}:{string.Join('+', m.HostsBrought)}"))}] {p.RepeatOf} {p.SplitFrom}");
        }

        Lines(text, "closure", board.Closures);
        Lines(text, "freeze", board.Freezes);
        Lines(text, "policy", state.ClaimPolicies.Select(policy => policy.ToString()));
        Lines(text, "contest", board.Contests.Select(c => $"{c.Cell} {string.Join(',', c.Claimants)} {c.OpenedAt}"));
        Lines(text, "settled", board.SettledContests.Select(s => $"{s.Contest.Cell} {string.Join(';', s.Verdicts.Select(v => $"{string.Join(',', v.Verdict.Ranking)} {v.Stamp}"))}"));
        Lines(text, "waiver", board.Waivers);
        Lines(text, "occupant", state.Occupants.Select(o => o.ToString()));
        Lines(text, "taken", state.TakenCells.Where(t => t.Value != 0).Select(t => t.ToString()));
        Lines(text, "engaged", state.Engagements.Where(e => !e.Value.IsEmpty).Select(e => $"{e.Key} {string.Join(',', e.Value.Select(id => id.Value).Order())}"));
        Lines(text, "open", state.OpenPosts.Where(o => o.Value != 0).Select(o => o.ToString()));
        Lines(text, "asking", state.OpenClaims.Where(o => o.Value != 0).Select(o => o.ToString()));
        Lines(text, "claimants", state.Claimants.Where(c => !c.Value.IsEmpty).Select(c => $"{c.Key} {string.Join(',', board.ClaimantsOf(c.Key))}"));
        Lines(text, "act", state.Acts.Select(a => $"{a.Number} {a.By} {a.UndoneBy} {a.Undoes} {a.IsFinal} {string.Join(',', a.Changes.Select(c => c.What))}"));
        Lines(text, "published", state.Published.Values.Select(p => $"{p.Proposal.Id} {p.Proposal.Title} {p.Cell} {p.Interval} {p.Room.Name} {p.IsCancelled} {p.Sequence} {p.ChangedAt}"));
        Lines(text, "unpublished", state.Unpublished.Select(id => id.Value));
        return text.ToString();
    }

    private static void Lines<T>(StringBuilder text, string kind, IEnumerable<T> things)
    {
        foreach (string line in things.Select(thing => thing!.ToString()!).Order(StringComparer.Ordinal))
        {
            text.Append(kind).Append(' ').AppendLine(line);
        }
    }
}
