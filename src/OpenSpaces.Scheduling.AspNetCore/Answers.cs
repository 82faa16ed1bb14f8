using System.Collections.Immutable;
using FluentValidation.Results;
using Microsoft.AspNetCore.Http;

namespace OpenSpaces.Scheduling;

/// <summary>Refusals as problem details (RFC 9457): every typed reason with its code and its words.</summary>
internal static class Answers
{
    public static IResult NoBoard(string board) => Problem(404, [new Refusal("UnknownBoard", BoardId.TryParse(board, out BoardId id) ? $"There is nothing of that name on board {id}." : "That is no board's id.")]);

    public static IResult Refused(ImmutableArray<Conflict> conflicts) =>
        Problem(StatusOf(conflicts), [.. conflicts.Select(conflict => new Refusal(conflict.Code, conflict.Message))]);

    public static IResult Refused(ImmutableArray<BallotRefusal> refusals) => Problem(
        refusals.Any(refusal => refusal is NotEntitled or NotTheVoter) ? 403 : refusals.Any(refusal => refusal is UnknownPoll) ? 404 : refusals.Any(refusal => refusal is PollIsOver or PollIsNotOpenYet or BallotIdUsed) ? 409 : 422,
        [.. refusals.Select(refusal => new Refusal(refusal.Code, refusal.Message))]);

    /// <summary>What is wrong with typed text, by field.</summary>
    public static IResult Faulty(ValidationResult problems) => Problem(422, [.. problems.Errors.Select(fault => new Refusal(fault.ErrorCode, fault.ErrorMessage, fault.PropertyName))]);

    public static IResult Missing(string field) => Problem(422, [new Refusal($"{field}NotGiven", $"{field} is needed here, as an id that the board knows.", field)]);

    public static IResult Problem(int status, ImmutableArray<Refusal> refusals) => TypedResults.Problem(
        detail: string.Join(" ", refusals.Select(refusal => refusal.Message)),
        statusCode: status,
        title: status switch { 403 => "Not allowed", 404 => "Not there", 409 => "The board refuses", 503 => "Too busy", _ => "Not acceptable" },
        extensions: new Dictionary<string, object?> { ["refusals"] = refusals });

    /// <summary>Not allowed outranks all: who may not act learns first that it is not theirs.</summary>
    private static int StatusOf(ImmutableArray<Conflict> conflicts) =>
        conflicts.Any(conflict => conflict is NotAllowed) ? 403
        : conflicts.Any(conflict => conflict is BoardIsBusy) ? 503
        : conflicts.Any(conflict => conflict is UnknownProposal or UnknownCell or UnknownRoom or UnknownTimeSlot) ? 404
        : conflicts.Any(conflict => conflict is ReasonNeeded or UnacceptableText or UnacceptableLink or OutOfBounds) ? 422
        : 409;
}
