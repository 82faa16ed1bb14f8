using System.Text.Json.Nodes;
using NodaTime.Text;

namespace OpenSpaces.AssistantServer;

/// <summary>Topics and cells as JSON: ids to go by, beside the texts to read.</summary>
internal static class Cards
{
    public static JsonArray Of(IEnumerable<JsonNode> nodes) => new([.. nodes]);

    public static JsonObject Topic(HallLook look, PostedProposal posted)
    {
        var card = new JsonObject
        {
            ["topic"] = posted.Id.Value,
            ["title"] = Quoted.Text(posted.Proposal.Title),
            ["hosts"] = Of(posted.Proposal.Hosts.Select(host => new JsonObject { ["person"] = host.Value, ["name"] = Quoted.Text(look.People.NameOf(host)) })),
        };
        if (posted.Waiting is { } waiting)
        {
            card["lostItsPlaceBy"] = waiting.Because.ToString();
        }

        return card;
    }

    public static JsonObject Named(HallLook look, ProposalId id) => new() { ["topic"] = id.Value, ["title"] = Quoted.Text(look.TitleOf(id)) };

    public static JsonObject Place(HallLook look, Cell cell) => new()
    {
        ["room"] = cell.Room.Value,
        ["timeSlot"] = cell.TimeSlot.Value,
        ["where"] = Quoted.Text(look.Grid.Name(cell)),
    };

    public static string Time(HallLook look, Instant at) => LocalDateTimePattern.GeneralIso.Format(at.InZone(look.Grid.Zone).LocalDateTime);
}
