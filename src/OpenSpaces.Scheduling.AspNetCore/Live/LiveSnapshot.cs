using System.Text.Json.Nodes;

namespace OpenSpaces.Scheduling;

/// <summary>The board as it is now, published or not, as one line of JSON: the wall as an agenda (docs/publishing.md), and what is not on it.</summary>
internal static class LiveSnapshot
{
    public static string Write(Board board, IReadOnlyDictionary<PersonId, string>? names) => new JsonObject
    {
        ["version"] = board.Version,
        ["hasUnpublishedChanges"] = board.HasUnpublishedChanges,
        ["agenda"] = JsonNode.Parse(Agenda.Draft(board, names).ToJson()),
        ["waiting"] = new JsonArray([.. board.Waiting.Select(Card)]),
        ["suggestions"] = new JsonArray([.. board.Suggestions.Select(Card)]),
        ["contests"] = new JsonArray([.. board.Contests.Select(contest => new JsonObject
        {
            ["room"] = contest.Cell.Room.Value,
            ["timeSlot"] = contest.Cell.TimeSlot.Value,
            ["deadline"] = board.ClaimDeadlineOf(contest.Cell)?.ToString(),
            ["claimants"] = new JsonArray([.. board.ClaimantsOf(contest.Cell).Select(id => JsonValue.Create(id.Value))]),
        })]),
    }.ToJsonString();

    private static JsonObject Card(PostedProposal posted) => new()
    {
        ["id"] = posted.Id.Value,
        ["title"] = posted.Proposal.Title,
        ["hosts"] = new JsonArray([.. posted.Proposal.Hosts.Select(host => JsonValue.Create(host.Value))]),
        ["claims"] = new JsonArray([.. posted.Claims.Select(claim => JsonValue.Create(claim.Cell.ToString()))]),
    };
}
