using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NodaTime.Text;

namespace OpenSpaces.AssistantServer;

/// <summary>A time slot of the wall, and what stands in its rooms.</summary>
internal static class WallView
{
    public static JsonObject Of(HallLook look, TimeSlot slot)
    {
        var told = new JsonObject
        {
            ["timeSlot"] = slot.Id.Value,
            ["start"] = LocalDateTimePattern.GeneralIso.Format(slot.Start),
            ["end"] = LocalDateTimePattern.GeneralIso.Format(slot.End),
        };
        if (slot.Kind != TimeSlotKind.OpenSpace)
        {
            told["notForSessions"] = Quoted.Text(slot.Name ?? slot.Kind.ToString());
            return told;
        }

        bool isOver = look.Grid.IntervalOf(slot.Id).End <= look.Now;
        told["cells"] = Cards.Of(look.Grid.Rooms.Select(room => Cell(look, new Cell(room.Id, slot.Id), isOver)));
        return told;
    }

    private static JsonObject Cell(HallLook look, Cell cell, bool isOver)
    {
        ImmutableArray<ProposalId> claimants = look.Board.ClaimantsOf(cell);
        string state = look.Board.OccupantOf(cell) is not null ? "taken"
            : !claimants.IsEmpty ? "wanted"
            : look.Board.Closures.Any(closure => closure.Cell == cell) ? "closed"
            : isOver ? "over" : "free";
        var told = new JsonObject { ["room"] = cell.Room.Value, ["state"] = state };
        if (look.Board.OccupantOf(cell) is { } posted)
        {
            told["session"] = Cards.Topic(look, posted);
        }
        else if (!claimants.IsEmpty)
        {
            told["claimants"] = Cards.Of(claimants.Select(id => Cards.Named(look, id)));
            told["claimsGatherUntil"] = look.Board.ContestAt(cell) is null && look.Board.ClaimDeadlineOf(cell) is { } deadline ? Cards.Time(look, deadline) : null;
        }

        return told;
    }
}
