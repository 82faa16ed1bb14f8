using System.Collections.Immutable;
using System.Security.Cryptography;
using FluentValidation.Results;

namespace OpenSpaces.WebBoard;

/// <summary>Forms in which people write: a topic, their name.</summary>
internal sealed class TopicForms(EventBoard hall, Newcomers newcomers)
{
    private const int LongestName = 60;

    /// <summary>Posts a topic, a suggestion where nobody hosts it, and claims a cell for it where one was chosen; where that is refused the topic waits, and it is said why.</summary>
    public Task<Said> ProposeAsync(FormFields form, Stamp stamp, CancellationToken cancellationToken) =>
        PostAsync(form, form.Text("hosting") == "no" ? null : stamp.By, stamp, cancellationToken);

    /// <summary>The facilitator posts it for somebody who has no phone; the person gets an id and a name, and no key.</summary>
    public async Task<Said> ProposeForAsync(FormFields form, Stamp stamp, CancellationToken cancellationToken)
    {
        string name = form.Text("host");
        if (name.Length == 0)
        {
            return await PostAsync(form, host: null, stamp, cancellationToken);
        }

        if (FaultsOfName(name) is { IsEmpty: false } faults)
        {
            return Said.Refused(form, faults);
        }

        return await newcomers.ActAsync(name, host => PostAsync(form, host, stamp, cancellationToken), cancellationToken);
    }

    /// <summary>The facilitator says who hosts a suggestion: somebody who has no phone.</summary>
    public async Task<Said> AdoptForAsync(FormFields form, Stamp stamp, CancellationToken cancellationToken)
    {
        if (FaultsOfName(form.Text("host")) is { IsEmpty: false } faults)
        {
            return Said.Refused(form, faults);
        }

        return await newcomers.ActAsync(
            form.Text("host"),
            async host =>
            {
                Decision adopted = await hall.DecideAsync(board => board.Adopt(form.Topic(), host, stamp), cancellationToken);
                return adopted.IsAccepted ? Said.Done(form.Key, $"{form.Text("host")} hosts it now.") : Said.Refused(form, await WordsAsync(adopted, cancellationToken));
            },
            cancellationToken);
    }

    private async Task<Said> PostAsync(FormFields form, PersonId? host, Stamp stamp, CancellationToken cancellationToken)
    {
        var input = new ProposalInput
        {
            Id = $"t-{RandomNumberGenerator.GetHexString(12, lowercase: true)}",
            Title = form.Text("title"),
            Abstract = form.Text("abstract"),
            SeatsExpected = form.Text("seats") is { Length: > 0 } seats ? seats : null,
            Hosts = host is { } person ? [person.Value] : [],
        };
        if (!input.TryRead(out Proposal? proposal, out ValidationResult problems))
        {
            return Said.Refused(form, [.. problems.Errors.Select(fault => fault.ErrorMessage)]);
        }

        Decision posted = await hall.DecideAsync(board => board.Propose(proposal, stamp), cancellationToken);
        if (!posted.IsAccepted)
        {
            return Said.Refused(form, await WordsAsync(posted, cancellationToken));
        }

        if (form.CellOrNull() is not { } cell || proposal.IsSuggestion)
        {
            return Said.Done(form.Key, proposal.IsSuggestion ? "On the suggestion list. Somebody may take it up and host it." : "On the board. Choose a free place for it when you like.");
        }

        Decision claimed = await hall.DecideAsync(board => board.Claim(proposal.Id, cell, stamp), cancellationToken);
        return claimed.IsAccepted
            ? Said.Done(form.Key, "On the board, with the place you chose.")
            : Said.HalfDone(form.Key, ["Your topic is on the board, but not in that place:", .. await WordsAsync(claimed, cancellationToken)]);
    }

    public async Task<Said> RenameAsync(FormFields form, Stamp stamp, CancellationToken cancellationToken)
    {
        if (FaultsOfName(form.Text("name")) is { IsEmpty: false } faults)
        {
            return Said.Refused(form, faults);
        }

        await hall.NameAsync(stamp.By, form.Text("name"), cancellationToken);
        return Said.Done(form.Key, $"Everybody reads “{form.Text("name")}” now.");
    }

    /// <summary>A name keeps the rules of a title, and is shorter.</summary>
    public static ImmutableArray<string> FaultsOfName(string name)
    {
        if (name.Length > LongestName)
        {
            return ["A name has 60 letters at most. Shorten it."];
        }

        return new ProposalInput { Id = "name", Title = name }.TryRead(out _, out ValidationResult problems)
            ? [] : [.. problems.Errors.Select(fault => fault.ErrorMessage.Replace("title", "name", StringComparison.OrdinalIgnoreCase))];
    }

    private async Task<ImmutableArray<string>> WordsAsync(Decision decision, CancellationToken cancellationToken)
    {
        HallView view = await hall.LookAsync(cancellationToken);
        return [.. decision.Conflicts.Select(conflict => ConflictWords.Of(conflict, view.Grid, view.People))];
    }
}
