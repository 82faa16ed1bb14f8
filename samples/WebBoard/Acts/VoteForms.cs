using System.Globalization;
using System.Security.Cryptography;

namespace OpenSpaces.WebBoard;

/// <summary>Marks, ballots, and the polls of contests.</summary>
internal sealed class VoteForms(EventBoard hall, PollKeeper polls, IInterestBook book)
{
    public async Task<Said> MarkAsync(FormFields form, Stamp stamp, CancellationToken cancellationToken)
    {
        bool isWanted = form.Text("wanted") == "yes";
        var refusals = await book.MarkAsync(EventBoard.Id, stamp.By, form.Topic(), isWanted, stamp, cancellationToken);
        return refusals.IsEmpty ? Said.Done(form.Key, isWanted ? "Noted: you would go." : "Taken back.") : Said.Refused(form, [.. refusals.Select(refusal => refusal.Message)]);
    }

    public async Task<Said> VoteAsync(FormFields form, Stamp stamp, CancellationToken cancellationToken)
    {
        if (!PollId.TryParse(form.Text("poll"), out PollId poll) || !BallotId.TryParse(form.Text("ballot"), out BallotId ballot))
        {
            throw FormFields.Bad("poll");
        }

        BallotAnswer answer = await polls.CastAsync(new BallotCast(poll, ballot, stamp.By, Ballot.Approve(form.Topics("approve").Distinct()), stamp), cancellationToken);
        return answer.IsTaken
            ? Said.Done(form.Key, "Your vote is in. Vote again to change it: the last one counts.")
            : Said.Refused(form, [.. answer.Refusals.Select(refusal => refusal.Message)]);
    }

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

    private static string RuleOf(FormFields form) => form.Text("rule") switch
    {
        "approval" or "lottery" or "first-come" => form.Text("rule"),
        _ => throw FormFields.Bad("rule"),
    };
}
