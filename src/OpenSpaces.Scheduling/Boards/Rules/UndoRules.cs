using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>When an act can still be undone.</summary>
internal static class UndoRules
{
    public static void Undo(Hearing hearing, ActRecord record)
    {
        if (record.IsFinal)
        {
            hearing.Object(new CannotBeUndone(record.Number));
        }

        foreach (Change change in record.Changes.Where(change => !change.IsCurrent(hearing.Draft)))
        {
            hearing.Object(new ChangedSince(record.Number, change.What));
        }

        foreach (GridChange change in record.Changes.OfType<GridChange>())
        {
            CheckGoneCellsAreEmpty(hearing, record, change);
        }

        if (hearing.IsRefused)
        {
            return;
        }

        ImmutableArray<ProposalChange> moves = [.. record.Changes.OfType<ProposalChange>().Where(change => change.Target.Cells != change.After.Cells)];
        CheckCellsAreFree(hearing, moves);
        foreach (ProposalChange move in moves)
        {
            PlacementRules.CheckLeave(hearing, move.After);
        }

        hearing.Emit(new ActUndone(record.Number));
        CheckStandings(hearing, record);
    }

    /// <summary>A room or time slot that goes away with the act may have been used since.</summary>
    private static void CheckGoneCellsAreEmpty(Hearing hearing, ActRecord record, GridChange change)
    {
        foreach (Cell cell in change.After.TimeSlots.SelectMany(timeSlot => change.After.Rooms.Select(room => new Cell(room.Id, timeSlot.Id))))
        {
            if (!change.Before.Has(cell) && (hearing.Draft.Occupants.TryGet(cell, out _) || !hearing.Draft.ClaimantsOf(cell).IsEmpty))
            {
                hearing.Object(new ChangedSince(record.Number, $"what stands in {cell}, or claims it,"));
            }
        }
    }

    /// <summary>Before it happens, for putting a proposal back hides who has come to its cell since.</summary>
    private static void CheckCellsAreFree(Hearing hearing, ImmutableArray<ProposalChange> moves)
    {
        foreach (ProposalChange move in moves)
        {
            foreach (Cell cell in move.Target.Cells)
            {
                if (hearing.Draft.Occupants.TryGet(cell, out ProposalId occupant) && moves.All(other => other.After.Id != occupant))
                {
                    Proposal standing = hearing.Find(occupant)!.Proposal;
                    hearing.Object(new CellTaken(cell, occupant, standing.Title, standing.Hosts, []));
                }
            }
        }
    }

    /// <summary>After it happened, for the rooms and slots to go back to may have come back with it.</summary>
    private static void CheckStandings(Hearing hearing, ActRecord record)
    {
        if (hearing.IsRefused)
        {
            return;
        }

        foreach (Contest contest in record.Changes.OfType<EntryChange<Cell, Contest>>().Select(change => change.Before).OfType<Contest>())
        {
            if (hearing.Draft.ClaimantsOf(contest.Cell).IsEmpty)
            {
                hearing.Object(new ChangedSince(record.Number, $"the contest for {contest.Cell}, which nobody claims any more,"));
            }
        }

        foreach (ProposalChange change in record.Changes.OfType<ProposalChange>())
        {
            PostedProposal posted = hearing.Find(change.After.Id)!;
            if (posted.State == ProposalState.OnBoard && change.After.State != ProposalState.OnBoard)
            {
                QuotaRules.CheckReturned(hearing, posted);
            }

            foreach (Claim claim in posted.Claims.Where(claim => !change.After.HasClaimOn(claim.Cell)))
            {
                PlacementRules.CheckCell(hearing, posted, claim.Cell);
            }

            if (posted.Cell is not { } cell)
            {
                continue;
            }

            if (change.Target.Cells != change.After.Cells)
            {
                PlacementRules.CheckCell(hearing, posted, cell);
            }
            else if (!change.Target.Proposal.Hosts.AsSpan().SequenceEqual(change.After.Proposal.Hosts.AsSpan()))
            {
                PlacementRules.CheckPeople(hearing, posted, posted.Proposal.Hosts, posted.Cells);
            }
        }
    }
}
