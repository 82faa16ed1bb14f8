using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace OpenSpaces.Scheduling;

/// <summary>The board's commands as POSTs.</summary>
internal static class CommandEndpoints
{
    public static void Map(RouteGroupBuilder writing)
    {
        foreach ((string verb, Func<CommandCall, Func<Board, Decision>> ask) in BoardVerbs.OfProposal)
        {
            Command<CommandInput>(writing, $"proposals/{{proposal}}/{verb}", (call, _) => (ask(call), null));
        }

        foreach ((string verb, Func<CommandCall, Func<Board, Decision>> ask) in BoardVerbs.OfBoard)
        {
            Command<CommandInput>(writing, $"board/{verb}", (call, _) => (ask(call), null));
        }

        Posted(writing, "proposals", (board, proposal, call) => board.Propose(proposal, call.Stamp));
        Posted(writing, "requests", (board, proposal, call) => board.Request(proposal, call.Stamp));
        Posted(writing, "proposals/{proposal}/split", (board, part, call) => board.Split(call.Proposal, part, call.Stamp));
        Posted(writing, "proposals/{proposal}/revise", (board, read, call) => board.Revise(call.Proposal, was => read with { Id = was.Id, Hosts = was.Hosts }, call.Stamp));
    }

    private static void Posted(RouteGroupBuilder writing, string path, Func<Board, Proposal, CommandCall, Decision> ask) =>
        Command<ProposalInput>(writing, path, (call, input) => input.TryRead(out Proposal? proposal, out var problems)
            ? (board => ask(board, proposal, call), null)
            : (null, Answers.Faulty(problems)));

    private static void Command<TInput>(RouteGroupBuilder writing, string path, Func<CommandCall, TInput, (Func<Board, Decision>? Ask, IResult? Fault)> read)
        where TInput : class, new() => writing.MapPost(path, async (string board, BoardDesk desk, HttpContext context) =>
        {
            (TInput? input, IResult? fault) = await StrictBody.ReadAsync<TInput>(context, desk.Options.MaxBodyBytes).ConfigureAwait(false);
            if (input is null || !BoardId.TryParse(board, out BoardId id))
            {
                return fault ?? Answers.NoBoard(board);
            }

            // What is on a card is all that its body says; where changing it needs a reason, the address has it.
            CommandInput command = input as CommandInput ?? new CommandInput { Reason = context.Request.Query["reason"] };
            Viewer viewer = await desk.WhoAsync(context, id).ConfigureAwait(false);
            var call = new CommandCall(context.Request.RouteValues["proposal"] as string, command, desk.Stamp(viewer, command.Reason));
            try
            {
                (Func<Board, Decision>? ask, fault) = read(call, input);
                return fault ?? await CommandDesk.AskAsync(desk, context, id, call.Stamp.By, ask!).ConfigureAwait(false);
            }
            catch (CommandCall.FieldNeededException missing)
            {
                return Answers.Missing(missing.Field);
            }
        })
        .Accepts<TInput>("application/json").Produces<CommandAnswer>().WithSummary($"Asks the board: {path}.")
        .ProducesProblem(400).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422).ProducesProblem(429).ProducesProblem(503);
}
