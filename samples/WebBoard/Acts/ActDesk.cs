using System.Collections.Immutable;

namespace OpenSpaces.WebBoard;

/// <summary>Does what a form asks for, in the name of whoever holds the cookie's key, and says what came of it.</summary>
internal sealed class ActDesk(EventBoard hall, Visitor visitor, TopicForms topics, VoteForms votes, PollForms polls)
{
    public async Task<IResult> ActAsync(HttpContext http, string act, FormFields form, bool atDesk)
    {
        Person? person = await visitor.FindAsync(http);
        if (atDesk && person is not { IsFacilitator: true })
        {
            return Results.NotFound();
        }

        Said said = person is null
            ? await WelcomeAsync(http, act, form)
            : await DoAsync(act, form, StampOf(person, form, atDesk), http.RequestAborted);
        said.Keep(http);
        return new SeeOther($"{ActEndpoints.PageOf(form, atDesk ? "/desk" : "/")}#said");
    }

    private async Task<Said> WelcomeAsync(HttpContext http, string act, FormFields form)
    {
        string name = form.Text("name");
        if (name.Length == 0)
        {
            return Said.Refused(form, "Say what people call you first: a first name will do. Nothing else is asked.");
        }

        return TopicForms.FaultsOfName(name) is { IsEmpty: false } faults
            ? Said.Refused(form, faults)
            : await visitor.WelcomeAsync(http, name, person => DoAsync(act, form, StampOf(person, form, atDesk: false), http.RequestAborted));
    }

    private async Task<Said> DoAsync(string act, FormFields form, Stamp stamp, CancellationToken cancellationToken) => act switch
    {
        "propose" => await topics.ProposeAsync(form, stamp, cancellationToken),
        "propose-for" when stamp.As == Role.Facilitator => await topics.ProposeForAsync(form, stamp, cancellationToken),
        "adopt-for" when stamp.As == Role.Facilitator => await topics.AdoptForAsync(form, stamp, cancellationToken),
        "vote-for" when stamp.As == Role.Facilitator => await votes.VoteForAsync(form, stamp, cancellationToken),
        "interest-for" when stamp.As == Role.Facilitator => await votes.MarkForAsync(form, stamp, cancellationToken),
        "name" => await topics.RenameAsync(form, stamp, cancellationToken),
        "interest" => await votes.MarkAsync(form, stamp, cancellationToken),
        "vote" => await votes.VoteAsync(form, stamp, cancellationToken),
        "open-poll" => await polls.OpenAsync(form, stamp, cancellationToken),
        "settle" => await polls.SettleAsync(form, stamp, cancellationToken),
        _ when BoardActs.All.TryGetValue(act, out BoardAct? verb) => await AskAsync(verb, form, stamp, cancellationToken),
        _ => throw FormFields.Bad("act"),
    };

    private async Task<Said> AskAsync(BoardAct verb, FormFields form, Stamp stamp, CancellationToken cancellationToken)
    {
        Decision decision = await hall.DecideAsync(board => verb.Ask(form, board, stamp), cancellationToken);
        return decision.IsAccepted ? Said.Done(form.Key, verb.Done) : Said.Refused(form, await WhyNotAsync(decision.Conflicts, cancellationToken));
    }

    private async Task<ImmutableArray<string>> WhyNotAsync(ImmutableArray<Conflict> conflicts, CancellationToken cancellationToken)
    {
        HallView view = await hall.LookAsync(cancellationToken);
        return [.. conflicts.Select(conflict => ConflictWords.Of(conflict, view.Grid, view.People))];
    }

    /// <summary>A facilitator is one at the desk only: on the phone they are an attendee like everybody.</summary>
    private Stamp StampOf(Person person, FormFields form, bool atDesk) =>
        new(person.Id, atDesk ? Role.Facilitator : Role.Attendee, hall.Now) { Reason = atDesk && form.Reason.Length > 0 ? form.Reason : null };
}
