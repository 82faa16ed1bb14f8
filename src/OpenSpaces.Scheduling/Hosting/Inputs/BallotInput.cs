using System.Diagnostics.CodeAnalysis;
using FluentValidation.Results;

namespace OpenSpaces.Scheduling;

/// <summary>A ballot as a person's device sent it: text, whatever is in it. Bind a form or a message to it.</summary>
public sealed class BallotInput
{
    /// <summary>How many candidates it may name: <see cref="Poll.MaxCandidates"/>.</summary>
    public const int MaxMarks = Poll.MaxCandidates;

    /// <summary>The device's id for this sending.</summary>
    public string? Id { get; init; }

    /// <summary>The candidates' ids, at most <see cref="MaxMarks"/>, each once: those that are approved of, or those that <see cref="Amounts"/> is about.</summary>
    public IReadOnlyList<string> Candidates { get; init => field = value ?? []; } = [];

    /// <summary>An amount for each candidate, in the same order, in digits 0 to 9: score, dots, votes, rank or heads. Empty = 1 for each, which is approval.</summary>
    public IReadOnlyList<string> Amounts { get; init => field = value ?? []; } = [];

    /// <summary>Makes a ballot of it, if it is one.</summary>
    /// <param name="id">The id of this sending, or the default value.</param>
    /// <param name="ballot">The ballot, or null.</param>
    /// <param name="problems">Everything that is wrong with it, each with a code and a message; valid if nothing is.</param>
    /// <returns>Whether it is a ballot. Never throws for what was sent. Whether the poll takes it is the ballot box's to say.</returns>
    public bool TryRead(out BallotId id, [NotNullWhen(true)] out Ballot? ballot, out ValidationResult problems)
    {
        problems = BallotInputValidator.Instance.Validate(this);
        id = problems.IsValid ? new BallotId(Id!) : default;
        ballot = problems.IsValid ? Ballot.Give(Candidates.Select((candidate, place) => new Mark(new ProposalId(candidate), AmountAt(place)))) : null;
        return ballot is not null;
    }

    private int AmountAt(int place) => Amounts.Count == 0 ? 1 : Typed.Number(Amounts[place])!.Value;
}
