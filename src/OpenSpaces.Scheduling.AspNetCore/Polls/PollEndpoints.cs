using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace OpenSpaces.Scheduling;

/// <summary>Ballots and marks of interest: each person's own, and what may be known of a poll now.</summary>
internal static class PollEndpoints
{
    public static void Map(RouteGroupBuilder reading, RouteGroupBuilder writing)
    {
        reading.MapGet("polls/{poll}", StatusAsync).WithSummary("How a poll stands; nothing says who voted what.").Produces<PollAnswer>().ProducesProblem(404);
        writing.MapPost("polls/{poll}/ballots", CastAsync).WithSummary("Casts one's own ballot, in place of an earlier one.")
            .Accepts<BallotInput>("application/json").Produces<BallotReceipt>().ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(422).ProducesProblem(429);
        writing.MapPost("proposals/{proposal}/interest", MarkAsync).WithSummary("Marks one's own interest, or takes it back.")
            .Accepts<MarkInput>("application/json").Produces(204).ProducesProblem(403).ProducesProblem(404).ProducesProblem(429);
        reading.MapGet("interest/mine", MineAsync).WithSummary("One's own marks.").Produces<string[]>().ProducesProblem(404);
    }

    private static async Task<IResult> StatusAsync(string board, string poll, PollKeeper polls, BoardDesk desk, HttpContext context)
    {
        context.Response.Headers.CacheControl = "private, no-store";
        if (!BoardId.TryParse(board, out BoardId on) || !desk.SeesLive(await desk.WhoAsync(context, on).ConfigureAwait(false)) || await FindAsync(on, poll, polls, context).ConfigureAwait(false) is not { } status)
        {
            return Answers.NoBoard(board);
        }

        return TypedResults.Ok(new PollAnswer(status.Poll.Id.Value, [.. status.Poll.Candidates.Select(id => id.Value)], status.Poll.Opens.ToString(), status.Poll.Closes.ToString(), status.Turnout, status.IsSealed));
    }

    private static async Task<IResult> CastAsync(string board, string poll, PollKeeper polls, BoardDesk desk, HttpContext context)
    {
        (BallotInput? input, IResult? fault) = await StrictBody.ReadAsync<BallotInput>(context, desk.Options.MaxBodyBytes).ConfigureAwait(false);
        if (input is null)
        {
            return fault!;
        }

        if (!input.TryRead(out BallotId id, out Ballot? ballot, out var problems))
        {
            return Answers.Faulty(problems);
        }

        if (!BoardId.TryParse(board, out BoardId on) || await FindAsync(on, poll, polls, context).ConfigureAwait(false) is not { } status)
        {
            return Answers.NoBoard(board);
        }

        Stamp stamp = desk.Stamp(await desk.WhoAsync(context, on).ConfigureAwait(false), null);
        BallotAnswer answer = await polls.CastAsync(new BallotCast(status.Poll.Id, id, stamp.By, ballot, stamp), context.RequestAborted).ConfigureAwait(false);
        return answer.IsTaken ? TypedResults.Ok(new BallotReceipt(answer.Outcome.ToString())) : Answers.Refused(answer.Refusals);
    }

    private static async Task<IResult> MarkAsync(string board, string proposal, IInterestBook book, BoardDesk desk, HttpContext context)
    {
        (MarkInput? input, IResult? fault) = await StrictBody.ReadAsync<MarkInput>(context, desk.Options.MaxBodyBytes).ConfigureAwait(false);
        if (input is null)
        {
            return fault!;
        }

        if (await desk.FindAsync(board, context.RequestAborted).ConfigureAwait(false) is not { } found || !ProposalId.TryParse(proposal, out ProposalId id) || found.Find(id) is null)
        {
            return Answers.NoBoard(board);
        }

        Stamp stamp = desk.Stamp(await desk.WhoAsync(context, found.Id).ConfigureAwait(false), null);
        ImmutableArray<BallotRefusal> refusals = await book.MarkAsync(found.Id, stamp.By, id, input.Wanted, stamp, context.RequestAborted).ConfigureAwait(false);
        return refusals.IsEmpty ? TypedResults.NoContent() : Answers.Refused(refusals);
    }

    private static async Task<IResult> MineAsync(string board, IInterestBook book, BoardDesk desk, HttpContext context)
    {
        context.Response.Headers.CacheControl = "private, no-store";
        if (!BoardId.TryParse(board, out BoardId id) || await desk.WhoAsync(context, id).ConfigureAwait(false) is not { Role: > Role.Stranger } viewer)
        {
            return Answers.NoBoard(board);
        }

        ImmutableArray<InterestMark> marks = await book.FindAsync(id, context.RequestAborted).ConfigureAwait(false);
        return TypedResults.Ok<string[]>([.. marks.Where(mark => mark.Person == viewer.Person).Select(mark => mark.Proposal.Value)]);
    }

    /// <summary>A poll of this board: one of another board is not there.</summary>
    private static async ValueTask<PollStatus?> FindAsync(BoardId board, string poll, PollKeeper polls, HttpContext context) =>
        PollId.TryParse(poll, out PollId id) && await polls.FindAsync(id, context.RequestAborted).ConfigureAwait(false) is { } status && status.Poll.Board == board ? status : null;
}
