using System.ComponentModel;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using FluentValidation.Results;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace OpenSpaces.AssistantServer;

/// <summary>Acting in the name of somebody, with the rights of an attendee and no more.</summary>
[McpServerToolType]
internal sealed class ActTools(AssistantDesk desk)
{
    private const string Person = "In whose name: their id or their name. Only people whom whoever started this server allowed.";

    [McpServerTool(Name = "propose", Title = "Propose a topic", Destructive = false, Idempotent = true, OpenWorld = false)]
    [Description("Posts a topic in the name of somebody, who hosts it, or as a suggestion that looks for a host. It waits for a place: claim one next. The same person and title are the same topic.")]
    public async Task<CallToolResult> ProposeAsync(
        [Description(Person)] string person,
        [Description("1 to 200 letters on one line.")] string title,
        [Description("What happens there; may be left out.")] string? about = null,
        [Description("True: somebody else should host it.")] bool isSuggestion = false,
        CancellationToken cancellationToken = default)
    {
        HallLook look = await desk.LookAsync(cancellationToken);
        (Stamp stamp, Refused? refused) = desk.StampOf(person, look);
        if (refused is not null)
        {
            return Answer.Refused(refused);
        }

        var input = new ProposalInput { Id = IdOf(stamp.By, title), Title = title, Abstract = about, Hosts = isSuggestion ? [] : [stamp.By.Value] };
        if (!input.TryRead(out Proposal? proposal, out ValidationResult problems))
        {
            return Answer.Refused([.. problems.Errors.Select(fault => new Refused(fault.ErrorCode, fault.ErrorMessage))]);
        }

        Decision decision = await desk.DecideAsync(board => board.Propose(proposal, stamp), cancellationToken);
        return Told(look, decision, proposal.Id);
    }

    [McpServerTool(Name = "claim", Title = "Claim a place", Destructive = false, Idempotent = true, OpenWorld = false)]
    [Description("Asks for a place for a topic that somebody hosts, in their name. A refusal says who has it and which free places are nearest.")]
    public async Task<CallToolResult> ClaimAsync(
        [Description(Person)] string person,
        [Description("The topic's id.")] string topic,
        [Description("The room's id.")] string room,
        [Description("The time slot's id.")] string timeSlot,
        CancellationToken cancellationToken = default)
    {
        HallLook look = await desk.LookAsync(cancellationToken);
        (Stamp stamp, Refused? refused) = desk.StampOf(person, look);
        if (refused is not null || !look.TryReadTopic(topic, out ProposalId id, out refused) || !look.TryReadCell(room, timeSlot, out Cell cell, out refused))
        {
            return Answer.Refused(refused!);
        }

        Decision decision = await desk.DecideAsync(board => board.Claim(id, cell, stamp), cancellationToken);
        return Told(look, decision, id);
    }

    private static CallToolResult Told(HallLook look, Decision decision, ProposalId id)
    {
        if (!decision.TryGetBoard(out Board? next))
        {
            return Answer.Refused(look.WhyNot(decision.Conflicts));
        }

        HallLook after = look with { Board = next };
        PostedProposal posted = next.Find(id)!;
        JsonObject told = Cards.Topic(after, posted);
        told["happened"] = Cards.Of(decision.Events.Select(happened => (JsonNode)happened.GetType().Name));
        told["stands"] = posted.Cell is { } cell ? Cards.Place(after, cell) : null;
        told["asksFor"] = Cards.Of(posted.Claims.Select(claim => Cards.Place(after, claim.Cell)));
        return Answer.Of(told);
    }

    /// <summary>An assistant that lost the answer asks again: the id says who and what, so that nothing is posted twice.</summary>
    private static string IdOf(PersonId person, string title) => $"a-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{person.Value}\n{title}")))[..16]}";
}
