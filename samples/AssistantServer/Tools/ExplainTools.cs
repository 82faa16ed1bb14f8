using System.ComponentModel;
using System.Globalization;
using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace OpenSpaces.AssistantServer;

/// <summary>Why the board is as it is.</summary>
[McpServerToolType]
internal sealed class ExplainTools(AssistantDesk desk, IPlanner planner)
{
    private const long Tries = 20_000;

    [McpServerTool(Name = "explain_verdict", Title = "Explain a verdict", ReadOnly = true, OpenWorld = false)]
    [Description("Why a place went to whom it went when several wanted it: the rule and each step in words, and every verdict that a later one replaced.")]
    public async Task<CallToolResult> VerdictAsync(
        [Description("The room's id.")] string room, [Description("The time slot's id.")] string timeSlot, CancellationToken cancellationToken = default)
    {
        HallLook look = await desk.LookAsync(cancellationToken);
        if (!look.TryReadCell(room, timeSlot, out Cell cell, out Refused? refused))
        {
            return Answer.Refused(refused!);
        }

        if (look.Board.SettledAt(cell) is not { } settled)
        {
            return Answer.Refused(new Refused("NoVerdict", look.Board.ContestAt(cell) is not null
                ? $"The contest about {look.Grid.Name(cell)} waits for its verdict."
                : $"Nobody has decided about {look.Grid.Name(cell)}: no contest there was settled."));
        }

        JsonObject told = Cards.Place(look, cell);
        told["claimants"] = Cards.Of(settled.Contest.Claimants.Select(id => Cards.Named(look, id)));
        told["verdicts"] = Cards.Of(settled.Verdicts.Select(given => new JsonObject
        {
            ["by"] = Quoted.Text(look.People.NameOf(given.Stamp.By)),
            ["at"] = Cards.Time(look, given.Stamp.At),
            ["winners"] = Cards.Of(given.Verdict.Winners.Select(id => Cards.Named(look, id))),
            ["sentences"] = Cards.Of(given.Verdict.Explain(look.TitleOf, CultureInfo.InvariantCulture).Select(sentence => (JsonNode)Quoted.Text(sentence))),
        }));
        return Answer.Of(told);
    }

    [McpServerTool(Name = "explain_left_over", Title = "Explain what finds no place", ReadOnly = true, OpenWorld = false)]
    [Description("Asks the planner to place what waits, changes nothing, and says for each topic it leaves over which rules keep it out of how many places, and what would help.")]
    public async Task<CallToolResult> LeftOverAsync(CancellationToken cancellationToken = default)
    {
        HallLook look = await desk.LookAsync(cancellationToken);
        var options = new PlanningOptions { Now = look.Now, Mode = PlanMode.Fill, IncludesSuggestions = false };
        PlanningProblem problem = PlanningProblem.From(look.Board, PlanningInterest.Of(Interest.On(look.Board, look.Marks)), options);
        Plan plan = planner.Plan(problem, PlanBudget.OfIterations(Tries), progress: null, cancellationToken);
        return Answer.Of(new JsonObject
        {
            ["wouldPlace"] = Cards.Of(plan.Moves.Select(planned => Placed(look, planned))),
            ["leftOver"] = Cards.Of(plan.LeftOver.Select(left => Left(look, left))),
        });
    }

    private static JsonObject Placed(HallLook look, PlannedMove planned)
    {
        JsonObject told = Cards.Named(look, planned.Move.Proposal);
        told["to"] = Cards.Place(look, planned.Move.To);
        told["because"] = Quoted.Text(planned.Because);
        return told;
    }

    private static JsonObject Left(HallLook look, LeftOver left)
    {
        JsonObject told = Cards.Named(look, left.Proposal);
        told["reasons"] = Cards.Of(left.Reasons.Select(reason => new JsonObject { ["rule"] = reason.Rule, ["cells"] = reason.Cells, ["message"] = Quoted.Text(reason.Message) }));
        told["wouldHelp"] = Cards.Of(left.WouldHelp.Select(help => (JsonNode)Quoted.Text(help)));
        return told;
    }
}
