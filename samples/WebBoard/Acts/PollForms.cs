using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;

namespace OpenSpaces.WebBoard;

/// <summary>The polls of contests: put up, and settled.</summary>
internal sealed class PollForms(EventBoard hall, PollKeeper polls, DrawSecrets draws)
{
    private const int MostNumbers = 20;

    public async Task<Said> OpenAsync(FormFields form, Stamp stamp, CancellationToken cancellationToken)
    {
        HallView view = await hall.LookAsync(cancellationToken);
        if (view.Board.ClaimantsOf(form.Cell()).IsEmpty)
        {
            return Said.Refused(form, "Nobody asks for that place any more. Look at the board again.");
        }

        if (view.OpenPollOf(form.Cell()) is not null)
        {
            return Said.Refused(form, "That place is being decided already. Settle that first.");
        }

        var id = new PollId($"vote-{RandomNumberGenerator.GetHexString(10, lowercase: true)}");
        string rule = RuleOf(form);
        Instant closes = stamp.At + Duration.FromMinutes(form.Number("minutes", 1, 120));
        var poll = new Poll(id, EventBoard.Id, view.Board.ClaimantsOf(form.Cell()), stamp.At, closes)
        {
            Cell = form.Cell(),
            Rule = rule,
            TieCommitment = rule == Draw.Rule ? await draws.PromiseAsync(id, cancellationToken) : null,
        };
        ImmutableArray<Conflict> conflicts = await polls.OpenAsync(poll, stamp, cancellationToken);
        if (!conflicts.IsEmpty)
        {
            await draws.ForgetAsync(id);
            return Refused(form, conflicts, view);
        }

        return Said.Done(form.Key, poll.IsDraw() ? $"The draw is announced, and its promise is on the wall and on every phone. Let the hall call out numbers at {view.Grid.ClockTime(closes)}." : "The vote is open on every phone.");
    }

    public async Task<Said> SettleAsync(FormFields form, Stamp stamp, CancellationToken cancellationToken)
    {
        PollId poll = form.Poll();
        TieReveal? reveal = null;
        if (await polls.FindAsync(poll, cancellationToken) is { Poll.TieCommitment: not null })
        {
            if (form.Numbers("numbers", MostNumbers) is not { IsEmpty: false } called)
            {
                return Said.Refused(form, $"Type the numbers that were called out: one to {MostNumbers} whole numbers with spaces between, such as 7 23 4.");
            }

            string numbers = PublicRandomness.Numbers([called]);
            reveal = await draws.CallOutAsync(poll, numbers, cancellationToken);
            if (reveal.Randomness != numbers)
            {
                return Said.Refused(form, $"Other numbers were called out already ({reveal.Randomness}), and they hold: nobody draws twice.");
            }
        }

        PollOutcome outcome = await polls.SettleAsync(poll, reveal, stamp, cancellationToken);
        if (reveal is not null && !outcome.Conflicts.IsEmpty && await polls.FindAsync(poll, cancellationToken) is { IsSealed: false })
        {
            await draws.TakeBackAsync(poll);
        }

        HallView view = await hall.LookAsync(cancellationToken);
        var conflicts = outcome.Conflicts.AddRange(outcome.Decision?.Conflicts ?? []);
        return conflicts.IsEmpty && outcome.Verdict is { } verdict ? Said.Done(form.Key, verdict.Explain(view.TitleOf, CultureInfo.InvariantCulture)) : Refused(form, conflicts, view);
    }

    private static Said Refused(FormFields form, ImmutableArray<Conflict> conflicts, HallView view) =>
        Said.Refused(form, [.. conflicts.Select(conflict => ConflictWords.Of(conflict, view.Grid, view.People))]);

    private static string RuleOf(FormFields form) => form.Text("rule") switch
    {
        "approval" or Draw.Rule or "first-come" => form.Text("rule"),
        _ => throw FormFields.Bad("rule"),
    };
}
