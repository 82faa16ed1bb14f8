using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>The board as it is now, for those who may see what was not published.</summary>
internal static class BoardEndpoints
{
    public static void Map(RouteGroupBuilder board)
    {
        board.MapGet("board.json", NowAsync).WithSummary("The board as it is now.")
            .Produces(200, contentType: "application/json").ProducesProblem(403).ProducesProblem(404).CacheOutput(new RightsCachePolicy());
        board.MapGet("live", LiveAsync).WithSummary("A snapshot at once, then every change, as server-sent events; Last-Event-ID resumes.")
            .Produces(200, contentType: "text/event-stream").ProducesProblem(403).ProducesProblem(404).ProducesProblem(503);
    }

    private static async Task<IResult> NowAsync(string board, BoardDesk desk, HttpContext context)
    {
        (Board? found, IResult? refused) = await SeenAsync(board, desk, context).ConfigureAwait(false);
        if (found is null)
        {
            return refused!;
        }

        IReadOnlyDictionary<PersonId, string>? names = await desk.NamesAsync(context, found.Id).ConfigureAwait(false);
        return Readable.Of(context, Encoding.UTF8.GetBytes(LiveSnapshot.Write(found, names)), "application/json; charset=utf-8", null, isPrivate: true);
    }

    private static async Task<IResult> LiveAsync(
        string board, BoardDesk desk, IBoardFeed feed, LiveSeats seats, TimeProvider time, IHostApplicationLifetime life, HttpContext context)
    {
        (Board? found, IResult? refused) = await SeenAsync(board, desk, context).ConfigureAwait(false);
        if (found is null)
        {
            return refused!;
        }

        string who = CommandLimiter.KeyOf(context, await desk.WhoAsync(context, found.Id).ConfigureAwait(false));
        using IDisposable? seat = seats.TryTake($"{found.Id}/{who}");
        if (seat is null)
        {
            context.Response.Headers.RetryAfter = "5";
            return Answers.Problem(503, [new Refusal("TooManyFollow", "Too many follow live at this moment. Poll, or try again in a while.")]);
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, life.ApplicationStopping);
        IReadOnlyDictionary<PersonId, string>? names = await desk.NamesAsync(context, found.Id).ConfigureAwait(false);
        await new LiveStream(context, feed, time, desk.Options.Heartbeat).FollowAsync(found, names, stop.Token).ConfigureAwait(false);
        return TypedResults.Empty;
    }

    private static async ValueTask<(Board? Board, IResult? Refused)> SeenAsync(string board, BoardDesk desk, HttpContext context)
    {
        Board? found = await desk.FindAsync(board, context.RequestAborted).ConfigureAwait(false);
        return found is null
            ? (null, Answers.NoBoard(board))
            : desk.SeesLive(await desk.WhoAsync(context, found.Id).ConfigureAwait(false))
                ? (found, null)
                : (null, Answers.Problem(403, [new Refusal("NotAllowed", "Only those who take part see what was not published. Sign in, or read the agenda.")]));
    }
}
