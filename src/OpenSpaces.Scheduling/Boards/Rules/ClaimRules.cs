using System.Collections.Immutable;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>How and when a cell is claimed.</summary>
internal static class ClaimRules
{
    /// <summary>The cell's own policy, else its day's, else the board's, else the one it was opened with.</summary>
    public static ClaimPolicy PolicyOf(BoardDraft draft, Cell cell) =>
        draft.ClaimPolicies.Find(ClaimScope.OfCell(cell))
        ?? (draft.Grid.FindTimeSlot(cell.TimeSlot) is { } timeSlot ? draft.ClaimPolicies.Find(ClaimScope.OfDay(timeSlot.Day)) : null)
        ?? draft.ClaimPolicies.Find(ClaimScope.Board)
        ?? draft.Policy.Claims;

    public static void CheckWindow(Hearing hearing, ClaimPolicy policy, Cell cell)
    {
        if (!policy.IsOpenAt(hearing.Now))
        {
            hearing.Object(new OutsideClaimWindow(cell, policy.OpensAt, policy.ClosesAt));
        }
    }

    /// <summary>Whether a claim on the cell would be heard: a facilitator's always, an attendee's where and while its policy says so.</summary>
    public static bool MayAsk(Hearing hearing, Cell cell) =>
        hearing.IsFacilitator || (PolicyOf(hearing.Draft, cell) is { Mode: ClaimMode.FirstCome or ClaimMode.Contested } policy && policy.IsOpenAt(hearing.Now));

    /// <summary>Whether claims on a contested cell have gathered long enough: what nobody asked for by then is first come.</summary>
    public static bool IsPastDeadline(Hearing hearing, ClaimPolicy policy, Cell cell) =>
        policy.DeadlineFor(hearing.Grid.IntervalOf(cell.TimeSlot)) is { } deadline && deadline <= hearing.Now;

    public static Instant? DeadlineOf(BoardDraft draft, Cell cell) =>
        draft.Grid.Has(cell) ? PolicyOf(draft, cell).DeadlineFor(draft.Grid.IntervalOf(cell.TimeSlot)) : null;

    /// <summary>Who claims a cell, in the order they asked.</summary>
    public static ImmutableArray<ProposalId> InOrder(BoardDraft draft, Cell cell) =>
        [.. draft.ClaimantsOf(cell)
            .Select(id => draft.Proposals.Find(id)!)
            .OrderBy(posted => posted.Claims.First(claim => claim.Cell == cell).Act).ThenBy(posted => posted.Number)
            .Select(posted => posted.Id)];
}
