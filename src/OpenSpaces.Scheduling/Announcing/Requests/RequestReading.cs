using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>What was read of a request made by mail.</summary>
/// <remarks>Immutable. Equal when everything in it is equal, lists in order.</remarks>
public sealed record RequestReading
{
    /// <summary>The title; empty if none was understood, and then it is asked for.</summary>
    public string Title { get; init; } = "";

    /// <summary>What it is about; may be empty.</summary>
    public string Abstract { get; init; } = "";

    /// <summary>Which time slots suit; a slot stands in one list only, and impossible wins over all.</summary>
    public TimePreferences Times { get; init; } = TimePreferences.None;

    /// <summary>How many people are expected; null = nothing was said.</summary>
    public int? SeatsExpected { get; init; }

    /// <summary>What to ask back, in plain sentences; empty = everything was understood.</summary>
    public ImmutableArray<string> Questions { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What was taken for granted, to be said in the answer.</summary>
    public ImmutableArray<string> Notes { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Whether it can be posted without asking anything.</summary>
    public bool IsComplete => Questions.IsEmpty && Title.Length > 0;

    /// <summary>Makes a proposal of it.</summary>
    /// <param name="id">What the proposal goes by.</param>
    /// <param name="host">Who asked for it, and hosts it; null = a suggestion.</param>
    /// <returns>The proposal.</returns>
    /// <exception cref="InvalidOperationException">There is something to ask first (<see cref="IsComplete"/>).</exception>
    public Proposal ToProposal(ProposalId id, PersonId? host) => IsComplete
        ? new Proposal(id, Title) { Abstract = Abstract, Hosts = host is { } known ? [known] : [], Times = Times, SeatsExpected = SeatsExpected }
        : throw new InvalidOperationException("There is something to ask first: see Questions.");

    /// <inheritdoc/>
    public bool Equals(RequestReading? other) => other is not null && Title == other.Title && Abstract == other.Abstract && Times.Equals(other.Times) && SeatsExpected == other.SeatsExpected
        && Questions.AsSpan().SequenceEqual(other.Questions.AsSpan()) && Notes.AsSpan().SequenceEqual(other.Notes.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Title, Questions.Length);
}
