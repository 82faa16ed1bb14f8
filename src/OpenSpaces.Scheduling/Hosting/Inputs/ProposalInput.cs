using System.Diagnostics.CodeAnalysis;
using FluentValidation.Results;

namespace OpenSpaces.Scheduling;

/// <summary>A proposal as a person typed it: text, whatever is in it. Bind a form or a message to it.</summary>
public sealed class ProposalInput
{
    /// <summary>Names the proposal on its board; the host application chooses it.</summary>
    public string? Id { get; init; }

    /// <summary>1 to 200 graphemes on one line.</summary>
    public string? Title { get; init; }

    /// <summary>At most 5,000 graphemes, line feeds allowed; null or empty = none.</summary>
    public string? Abstract { get; init; }

    /// <summary>The hosts' ids, at most 20, each once; empty = a suggestion.</summary>
    public IReadOnlyList<string> Hosts { get; init => field = value ?? []; } = [];

    /// <summary>At most 20, each 1 to 50 graphemes.</summary>
    public IReadOnlyList<string> Tags { get; init => field = value ?? []; } = [];

    /// <summary>What the room must have: at most 20, each 1 to 50 graphemes.</summary>
    public IReadOnlyList<string> FeaturesNeeded { get; init => field = value ?? []; } = [];

    /// <summary>How many people are expected, 1 to 100,000; null or empty = nobody knows.</summary>
    public string? SeatsExpected { get; init; }

    /// <summary>How many consecutive time slots, 1 to 24; null or empty = 1.</summary>
    public string? Length { get; init; }

    /// <summary>The ids of the time slots that suit best, best first.</summary>
    public IReadOnlyList<string> Preferred { get; init => field = value ?? []; } = [];

    /// <summary>The ids of the time slots that would do.</summary>
    public IReadOnlyList<string> Acceptable { get; init => field = value ?? []; } = [];

    /// <summary>The ids of the time slots at which the hosts cannot come. The three lists have at most 500 together.</summary>
    public IReadOnlyList<string> Impossible { get; init => field = value ?? []; } = [];

    /// <summary>A name of <see cref="RecordingPolicy"/>, in any case; null or empty = what the board says.</summary>
    public string? Recording { get; init; }

    /// <summary>Where to read more, http or https; null or empty = nowhere.</summary>
    public string? Link { get; init; }

    /// <summary>Makes a proposal of it, if it is one.</summary>
    /// <param name="proposal">The proposal, or null.</param>
    /// <param name="problems">Everything that is wrong with it, each with a code and a message; valid if nothing is.</param>
    /// <returns>Whether it is a proposal. Never throws for what was typed. Whether the board takes it is the board's to say.</returns>
    public bool TryRead([NotNullWhen(true)] out Proposal? proposal, out ValidationResult problems)
    {
        problems = ProposalInputValidator.Instance.Validate(this);
        proposal = problems.IsValid ? Made() : null;
        return proposal is not null;
    }

    private Proposal Made() => new(new ProposalId(Id!), Title!)
    {
        Abstract = Abstract ?? "",
        Hosts = [.. Hosts.Select(id => new PersonId(id))],
        Tags = [.. Tags],
        FeaturesNeeded = [.. FeaturesNeeded],
        SeatsExpected = Typed.Number(SeatsExpected),
        Length = Typed.Number(Length) ?? 1,
        Times = new TimePreferences { Preferred = [.. Slots(Preferred)], Acceptable = [.. Slots(Acceptable)], Impossible = [.. Slots(Impossible)] },
        Recording = Typed.Choice<RecordingPolicy>(Recording),
        Link = Typed.Link(Link),
    };

    private static IEnumerable<TimeSlotId> Slots(IEnumerable<string> ids) => ids.Select(id => new TimeSlotId(id));
}
