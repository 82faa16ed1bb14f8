namespace OpenSpaces.WebBoard;

/// <summary>Marks and ballots.</summary>
internal sealed class VoteForms(PollKeeper polls, IInterestBook book, Absent absent)
{
    public Task<Said> MarkAsync(FormFields form, Stamp stamp, CancellationToken cancellationToken) => MarkAsync(form, stamp.By, stamp, cancellationToken);

    /// <summary>The facilitator marks for somebody who has no phone.</summary>
    public Task<Said> MarkForAsync(FormFields form, Stamp stamp, CancellationToken cancellationToken) =>
        absent.ActForAsync(form, mayBeNew: form.Text("wanted") == "yes", person => MarkAsync(form, person, stamp, cancellationToken), cancellationToken);

    public Task<Said> VoteAsync(FormFields form, Stamp stamp, CancellationToken cancellationToken) => VoteAsync(form, stamp.By, stamp, cancellationToken);

    /// <summary>The facilitator enters what somebody wrote on paper.</summary>
    public Task<Said> VoteForAsync(FormFields form, Stamp stamp, CancellationToken cancellationToken) =>
        absent.ActForAsync(form, mayBeNew: true, person => VoteAsync(form, person, stamp, cancellationToken), cancellationToken);

    private async Task<Said> MarkAsync(FormFields form, PersonId person, Stamp stamp, CancellationToken cancellationToken)
    {
        bool isWanted = form.Text("wanted") == "yes";
        var refusals = await book.MarkAsync(EventBoard.Id, person, form.Topic(), isWanted, stamp, cancellationToken);
        return refusals.IsEmpty ? Said.Done(form.Key, isWanted ? $"Noted: {(person == stamp.By ? "you" : form.Text("person"))} would go." : "Taken back.") : Said.Refused(form, [.. refusals.Select(refusal => refusal.Message)]);
    }

    private async Task<Said> VoteAsync(FormFields form, PersonId voter, Stamp stamp, CancellationToken cancellationToken)
    {
        BallotId ballot = BallotId.TryParse(form.Text("ballot"), out BallotId id) ? id : throw FormFields.Bad("ballot");
        BallotAnswer answer = await polls.CastAsync(new BallotCast(form.Poll(), ballot, voter, Ballot.Approve(form.Topics("approve").Distinct()), stamp), cancellationToken);
        return !answer.IsTaken ? Said.Refused(form, [.. answer.Refusals.Select(refusal => refusal.Message)])
            : voter == stamp.By ? Said.Done(form.Key, "Your vote is in. Vote again to change it: the last one counts.")
            : Said.Done(form.Key, $"The ballot of {form.Text("person")} is in. Another one for the same name takes its place: the last one counts.");
    }
}
