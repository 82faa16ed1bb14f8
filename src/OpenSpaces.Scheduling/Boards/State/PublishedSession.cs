using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>What readers were last told about a proposal: enough to show it after its room or slot is gone.</summary>
internal sealed record PublishedSession
{
    public required Proposal Proposal { get; init; }

    public required int Number { get; init; }

    public required Cell Cell { get; init; }

    public required Interval Interval { get; init; }

    public required Room Room { get; init; }

    public ProposalId? RepeatOf { get; init; }

    public bool IsCancelled { get; init; }

    public int Sequence { get; init; }

    public Instant ChangedAt { get; init; }

    /// <summary>What calendars call a new sequence: time, room, or whether it takes place.</summary>
    private bool IsMovedFrom(PublishedSession before) =>
        Interval != before.Interval || Cell.Room != before.Cell.Room || IsCancelled != before.IsCancelled || Proposal.IsSuggestion != before.Proposal.IsSuggestion;

    private bool LooksLike(PublishedSession before) =>
        !IsMovedFrom(before) && Cell == before.Cell && Proposal.Equals(before.Proposal) && Room.Equals(before.Room);

    /// <summary>What readers are to be told now, given what they were told before; the same object if that is nothing new.</summary>
    public static PublishedSession? Next(PostedProposal posted, PublishedSession? before, Grid grid, Instant now)
    {
        if (!posted.IsPlaced)
        {
            // What has taken place is not cancelled by what becomes of its card or its room afterwards.
            return before is null || before.IsCancelled || before.Interval.End <= now
                ? before
                : before with { IsCancelled = true, Sequence = before.Sequence + 1, ChangedAt = now };
        }

        var next = new PublishedSession
        {
            Proposal = posted.Proposal,
            Number = posted.Number,
            Cell = posted.Cells[0],
            Interval = posted.IntervalOn(grid),
            Room = grid.FindRoom(posted.Cells[0].Room)!,
            RepeatOf = posted.RepeatOf,
            ChangedAt = now,
        };
        return before switch
        {
            null => next,
            _ when next.LooksLike(before) => before,
            _ => next with { Sequence = before.Sequence + (next.IsMovedFrom(before) ? 1 : 0) },
        };
    }
}
