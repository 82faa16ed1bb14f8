using System.Globalization;
using System.Security.Cryptography;

namespace OpenSpaces.WebBoard;

/// <summary>Marks, ballots, and the polls of contests.</summary>
internal sealed class VoteForms(EventBoard hall, PollKeeper polls, IInterestBook book, Absent absent)
{
    public Task<Said> MarkAsync(FormFields form, Stamp stamp, CancellationToken cancellationToken) => MarkAsync(form, stamp.By, stamp, cancellationToken);

    /// <summary>The facilitator marks for somebody who has no phone.</summary>
    public Task<Said> MarkForAsync(FormFields form, Stamp stamp, CancellationToken cancellationToken) =>
        absent.ActForAsync(form, mayBeNew: form.Text("wanted") == "yes", person => MarkAsync(form, person, stamp, cancellationToken), cancellationToken);

    public Task<Said> VoteAsync(FormFields form, Stamp stamp, CancellationToken cancellationToken) => VoteAsync(form, stamp.By, stamp, cancellationToken);

    /// <summary>The facilitator enters what somebody wrote on paper.</summary>
    public Task<Said> VoteForAsync(FormFields form, Stamp stamp, CancellationToken cancellationToken) =>
        absent.ActForAsync(form, mayBeNew: true, person => VoteAsync(form, person, stamp, cancellationToken), cancellationToken);

    public async Task<Said> OpenAsync(FormFields form, Stamp stamp, CancellationToken cancellationToken)
    {
        HallView view = await hall.LookAsync(cancellationToken);
        if (view.Board.ClaimantsOf(form.Cell()).IsEmpty)
        {
            return Said.Refused(form, "Nobody asks for that place any more. Look at the board again.");
        }

        var id = new PollId($"vote-{RandomNumberGenerator.GetHexString(10, lowercase: true)}");
        var poll = new Poll(id, EventBoard.Id, view.Board.ClaimantsOf(form.Cell()), stamp.At, stamp.At + Duration.FromMinutes(form.Number("minutes", 1, 120))) { Cell = form.Cell(), Rule = RuleOf(form) };
        var conflicts = await polls.OpenAsync(poll, stamp, cancellationToken);
        return conflicts.IsEmpty
            ? Said.Done(form.Key, "The vote is open on every phone.")
            : Said.Refused(form, [.. conflicts.Select(conflict => ConflictWords.Of(conflict, view.Grid, view.People))]);
    }

    public async Task<Said> SettleAsync(FormFields form, Stamp stamp, CancellationToken cancellationToken)
    {
        if (!PollId.TryParse(form.Text("poll"), out PollId poll))
        {
            throw FormFields.Bad("poll");
        }

        PollOutcome outcome = await polls.SettleAsync(poll, reveal: null, stamp, cancellationToken);
        HallView view = await hall.LookAsync(cancellationToken);
        var conflicts = outcome.Conflicts.AddRange(outcome.Decision?.Conflicts ?? []);
        return conflicts.IsEmpty && outcome.Verdict is { } verdict
            ? Said.Done(form.Key, verdict.Explain(view.TitleOf, CultureInfo.InvariantCulture))
            : Said.Refused(form, [.. conflicts.Select(conflict => ConflictWords.Of(conflict, view.Grid, view.People))]);
    }

    private async Task<Said> MarkAsync(FormFields form, PersonId person, Stamp stamp, CancellationToken cancellationToken)
    {
        bool isWanted = form.Text("wanted") == "yes";
        var refusals = await book.MarkAsync(EventBoard.Id, person, form.Topic(), isWanted, stamp, cancellationToken);
        return refusals.IsEmpty ? Said.Done(form.Key, isWanted ? $"Noted: {(person == stamp.By ? "you" : form.Text("person"))} would go." : "Taken back.") : Said.Refused(form, [.. refusals.Select(refusal => refusal.Message)]);
    }

    private async Task<Said> VoteAsync(FormFields form, PersonId voter, Stamp stamp, CancellationToken cancellationToken)
    {
        if (!PollId.TryParse(form.Text("poll"), out PollId poll) || !BallotId.TryParse(form.Text("ballot"), out BallotId ballot))
        {
            throw FormFields.Bad("poll");
        }

        BallotAnswer answer = await polls.CastAsync(new BallotCast(poll, ballot, voter, Ballot.Approve(form.Topics("approve").Distinct()), stamp), cancellationToken);
        return !answer.IsTaken ? Said.Refused(form, [.. answer.Refusals.Select(refusal => refusal.Message)])
            : voter == stamp.By ? Said.Done(form.Key, "Your vote is in. Vote again to change it: the last one counts.")
            : Said.Done(form.Key, $"The ballot of {form.Text("person")} is in. Another one for the same name takes its place: the last one counts.");
    }

    private static string RuleOf(FormFields form) => form.Text("rule") switch
    {
        "approval" or "lottery" or "first-come" => form.Text("rule"),
        _ => throw FormFields.Bad("rule"),
    };
}
