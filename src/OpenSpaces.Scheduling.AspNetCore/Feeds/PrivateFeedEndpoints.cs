using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace OpenSpaces.Scheduling;

/// <summary>A person's own picks as a calendar, at an address that nobody can guess: calendar programs cannot sign in.</summary>
internal static class PrivateFeedEndpoints
{
    private const int TokenBytes = 32;

    public static void Map(RouteGroupBuilder board) =>
        board.MapMethods("private/{token}.ics", [HttpMethods.Get, HttpMethods.Head], ReadAsync).WithSummary("A person's own picks, by their private address.").Produces(200, contentType: "text/calendar").ProducesProblem(404);

    public static void MapKeys(RouteGroupBuilder writing)
    {
        writing.MapPost("feed-key", MakeAsync).WithSummary("Makes one's private address; an earlier one opens nothing any more.").Produces<FeedKeyAnswer>().ProducesProblem(403);
        writing.MapDelete("feed-key", RevokeAsync).WithSummary("Revokes one's private address.").Produces(204).ProducesProblem(403);
    }

    private static async Task<IResult> ReadAsync(string board, string token, BoardDesk desk, IFeedKeys keys, IInterestBook book, ICalendarExporter exporter, HttpContext context)
    {
        context.Response.Headers.CacheControl = "private, no-store";
        if (await desk.FindAsync(board, context.RequestAborted).ConfigureAwait(false) is not { } found
            || await keys.FindAsync(found.Id, HashOf(token), context.RequestAborted).ConfigureAwait(false) is not { } person)
        {
            return Answers.NoBoard(board);
        }

        IEnumerable<ProposalId> picks = (await book.FindAsync(found.Id, context.RequestAborted).ConfigureAwait(false)).Where(mark => mark.Person == person).Select(mark => mark.Proposal);
        Agenda agenda = Agenda.Of(found, await desk.NamesAsync(context, found.Id).ConfigureAwait(false));
        CalendarFeed feed = exporter.Export(agenda, CalendarSelection.Of(picks));
        return Readable.Of(context, feed.ToArray(), CalendarFeed.ContentType, feed.LastModified, feed.ETag, isPrivate: true);
    }

    private static async Task<IResult> MakeAsync(string board, BoardDesk desk, IFeedKeys keys, HttpContext context)
    {
        (CommandInput? input, IResult? fault) = await StrictBody.ReadAsync<CommandInput>(context, desk.Options.MaxBodyBytes).ConfigureAwait(false);
        if (input is null)
        {
            return fault!;
        }

        if (await OwnerAsync(board, desk, context).ConfigureAwait(false) is not { } owner)
        {
            return NotSignedIn();
        }

        string token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));
        await keys.KeepAsync(owner.Board, owner.Person, HashOf(token), context.RequestAborted).ConfigureAwait(false);
        context.Response.Headers.CacheControl = "private, no-store";
        return TypedResults.Ok(new FeedKeyAnswer($"private/{token}.ics"));
    }

    private static async Task<IResult> RevokeAsync(string board, BoardDesk desk, IFeedKeys keys, HttpContext context)
    {
        if (await OwnerAsync(board, desk, context).ConfigureAwait(false) is not { } owner)
        {
            return NotSignedIn();
        }

        await keys.RevokeAsync(owner.Board, owner.Person, context.RequestAborted).ConfigureAwait(false);
        return TypedResults.NoContent();
    }

    private static async ValueTask<(BoardId Board, PersonId Person)?> OwnerAsync(string board, BoardDesk desk, HttpContext context) =>
        await desk.FindAsync(board, context.RequestAborted).ConfigureAwait(false) is { } found
        && await desk.WhoAsync(context, found.Id).ConfigureAwait(false) is { Role: > Role.Stranger } viewer && viewer.Person != default
            ? (found.Id, viewer.Person)
            : null;

    private static IResult NotSignedIn() => Answers.Problem(403, [new Refusal("NotAllowed", "Only those who take part in a board have a feed of their own.")]);

    private static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
