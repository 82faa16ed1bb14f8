using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>Where the losers of a contest go.</summary>
internal static class LoserRules
{
    public static void Rehouse(Hearing hearing, ProposalId loser, Cell lost)
    {
        if (hearing.IsRefused || hearing.Find(loser) is not { IsWaiting: true } posted)
        {
            return;
        }

        Cell? other = hearing.Draft.Policy.LosersGo switch
        {
            LosersGo.NearestFreeCell => FreeCells.Nearest(hearing, posted, lost, posted.Proposal.Length).Select(cell => (Cell?)cell).FirstOrDefault(),
            LosersGo.NextPreference => NextPreference(hearing, posted),
            _ => null,
        };
        if (other is { } cell)
        {
            hearing.Emit(new ProposalPlaced(loser, cell));
        }
    }

    private static Cell? NextPreference(Hearing hearing, PostedProposal posted)
    {
        ImmutableArray<TimeSlotId> wanted = posted.Proposal.Times.Preferred.AddRange(posted.Proposal.Times.Acceptable);
        foreach (TimeSlotId timeSlot in wanted)
        {
            if (hearing.Grid.FindTimeSlot(timeSlot) is not { Kind: TimeSlotKind.OpenSpace } || hearing.Grid.IntervalOf(timeSlot).End <= hearing.Now)
            {
                continue;
            }

            foreach (Room room in hearing.Grid.Rooms)
            {
                var cell = new Cell(room.Id, timeSlot);
                if (hearing.Grid.Has(cell) && FreeCells.Fits(hearing, posted, cell, posted.Proposal.Length))
                {
                    return cell;
                }
            }
        }

        return null;
    }
}
