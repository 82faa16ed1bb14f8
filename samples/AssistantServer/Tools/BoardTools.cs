using System.ComponentModel;
using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using NodaTime.Text;

namespace OpenSpaces.AssistantServer;

/// <summary>Reading the board.</summary>
[McpServerToolType]
internal sealed class BoardTools(AssistantDesk desk)
{
    [McpServerTool(Name = "read_board", Title = "Read the board", ReadOnly = true, OpenWorld = false)]
    [Description("The board as it is now: each day's time slots and rooms with what stands there, what waits for a place, suggestions that look for a host, and places that several want.")]
    public async Task<CallToolResult> ReadAsync([Description("One day of the event, such as 2018-10-06; all days if left out.")] string? day = null, CancellationToken cancellationToken = default)
    {
        HallLook look = await desk.LookAsync(cancellationToken);
        LocalDate? only = day is not null && LocalDatePattern.Iso.Parse(day).TryGetValue(default, out LocalDate read) ? read : null;
        if (day is not null && !look.Grid.Days.Any(one => one == only))
        {
            return Answer.Refused(new Refused("UnknownDay", $"\"{day}\" is no day of the event. Its days: {string.Join(", ", look.Grid.Days.Select(LocalDatePattern.Iso.Format))}."));
        }

        return Answer.Of(new JsonObject
        {
            ["board"] = look.Board.Id.Value,
            ["name"] = Quoted.Text(look.Board.Policy.Name),
            ["zone"] = look.Grid.Zone.Id,
            ["now"] = Cards.Time(look, look.Now),
            ["agenda"] = look.Board.Revision,
            ["hasUnpublishedChanges"] = look.Board.HasUnpublishedChanges,
            ["rooms"] = Cards.Of(look.Grid.Rooms.Select(room => new JsonObject { ["room"] = room.Id.Value, ["name"] = Quoted.Text(room.Name), ["seats"] = room.Seats })),
            ["timeSlots"] = Cards.Of(look.Grid.TimeSlots.Where(slot => only is null || slot.Day == only).Select(slot => WallView.Of(look, slot))),
            ["waiting"] = Cards.Of(look.Board.Waiting.Where(posted => !posted.Proposal.IsSuggestion).Select(posted => Cards.Topic(look, posted))),
            ["suggestions"] = Cards.Of(look.Board.Suggestions.Select(posted => Cards.Topic(look, posted))),
            ["verdicts"] = Cards.Of(look.Board.SettledContests.Select(settled => Cards.Place(look, settled.Contest.Cell))),
        });
    }

    [McpServerTool(Name = "find_free_cells", Title = "Find free places", ReadOnly = true, OpenWorld = false)]
    [Description("Places (room and time slot) that are free now, the earliest first. With a topic: only those that the board would give it, so that its hosts are free and the room fits.")]
    public async Task<CallToolResult> FindFreeAsync([Description("A topic's id, as read_board tells it.")] string? topic = null, CancellationToken cancellationToken = default)
    {
        HallLook look = await desk.LookAsync(cancellationToken);
        IEnumerable<Cell> open = look.Board.OpenCells(look.Now);
        if (topic is not null)
        {
            if (!look.TryReadTopic(topic, out ProposalId id, out Refused? refused))
            {
                return Answer.Refused(refused!);
            }

            // To ask changes nothing; a facilitator may place it for anybody, so that only the place itself is in question.
            var asking = new Stamp(new PersonId("assistant"), Role.Facilitator, look.Now);
            open = open.Where(cell => look.Board.Place(id, cell, asking).IsAccepted);
        }

        return Answer.Of(new JsonObject { ["now"] = Cards.Time(look, look.Now), ["free"] = Cards.Of(open.Select(cell => Cards.Place(look, cell))) });
    }
}
