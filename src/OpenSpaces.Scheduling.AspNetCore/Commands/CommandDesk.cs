using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace OpenSpaces.Scheduling;

/// <summary>Asks a board for somebody, and answers over HTTP.</summary>
internal static class CommandDesk
{
    private const string KeyHeader = "Idempotency-Key";

    public static async ValueTask<IResult> AskAsync(BoardDesk desk, HttpContext context, BoardId board, PersonId by, Func<Board, Decision> ask)
    {
        string? key = context.Request.Headers[KeyHeader];
        if (key is { Length: 0 or > 200 })
        {
            return Answers.Problem(400, [new Refusal("BadIdempotencyKey", $"{KeyHeader} has 1 to 200 characters.")]);
        }

        Decision decision;
        try
        {
            decision = key is null
                ? await desk.Keeper.DecideAsync(board, ask, context.RequestAborted).ConfigureAwait(false)
                : await desk.Keeper.DecideOnceAsync(board, CommandOf(by, key), ask, context.RequestAborted).ConfigureAwait(false);
        }
        catch (UnknownBoardException)
        {
            return Answers.NoBoard(board.Value);
        }

        return decision.TryGetBoard(out Board? next)
            ? TypedResults.Ok(new CommandAnswer(next.Version, decision.Events.IsEmpty ? null : decision.Events[0].Act, [.. decision.Events.Select(happened => happened.GetType().Name)]))
            : Answers.Refused(decision.Conflicts);
    }

    /// <summary>A key is the person's own: nobody hears what became of somebody else's command by guessing its key.</summary>
    private static CommandId CommandOf(PersonId by, string key) =>
        new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{by.Value}\n{key}"))));
}
