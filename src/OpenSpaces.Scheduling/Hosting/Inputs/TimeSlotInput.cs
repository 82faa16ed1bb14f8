using System.Diagnostics.CodeAnalysis;
using FluentValidation;
using FluentValidation.Results;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>A time slot as a person typed it, by the clock in the hall.</summary>
public sealed class TimeSlotInput
{
    /// <summary>Names the slot on its grid.</summary>
    public string? Id { get; init; }

    /// <summary>What people read above the row, at most 100 graphemes; null or empty = its times.</summary>
    public string? Name { get; init; }

    /// <summary>When it starts: <c>2018-10-06 11:00</c>, or with a <c>T</c> between.</summary>
    public string? Start { get; init; }

    /// <summary>When it ends; after the start.</summary>
    public string? End { get; init; }

    /// <summary>A name of <see cref="TimeSlotKind"/>, in any case; null or empty = for sessions.</summary>
    public string? Kind { get; init; }

    /// <summary>The ids of the rooms it exists in, each once; empty = every room.</summary>
    public IReadOnlyList<string> Rooms { get; init => field = value ?? []; } = [];

    /// <summary>Makes a time slot of it, if it is one.</summary>
    /// <param name="timeSlot">The time slot, or null.</param>
    /// <param name="problems">Everything that is wrong with it, each with a code and a message; valid if nothing is.</param>
    /// <returns>Whether it is a time slot. Never throws for what was typed.</returns>
    public bool TryRead([NotNullWhen(true)] out TimeSlot? timeSlot, out ValidationResult problems)
    {
        problems = TimeSlotInputValidator.Instance.Validate(this);
        timeSlot = problems.IsValid ? Made() : null;
        return timeSlot is not null;
    }

    internal TimeSlot Made() => new(new TimeSlotId(Id!), Typed.LocalTime(Start)!.Value, Typed.LocalTime(End)!.Value)
    {
        Name = Name ?? "",
        Kind = Typed.Choice<TimeSlotKind>(Kind) ?? TimeSlotKind.OpenSpace,
        Rooms = [.. Rooms.Select(id => new RoomId(id))],
    };
}

internal sealed class TimeSlotInputValidator : AbstractValidator<TimeSlotInput>
{
    public static readonly TimeSlotInputValidator Instance = new();

    public TimeSlotInputValidator()
    {
        RuleFor(input => input.Id).IsId("Id");
        RuleFor(input => input.Name).IsText("Name", CardRules.MaxTimeSlotName, mayBeEmpty: true);
        RuleFor(input => input.Start).IsLocalTime("Start");
        RuleFor(input => input.End).IsLocalTime("End");
        RuleFor(input => input.End)
            .Must((input, end) => Typed.LocalTime(input.Start) is not LocalDateTime from || Typed.LocalTime(end) is not LocalDateTime until || from < until)
            .Says("End", "EndNotAfterStart", "End is not after the start. Make the slot end later.");
        RuleFor(input => input.Kind).IsOneOf<TimeSlotInput, TimeSlotKind>("Kind");
        RuleFor(input => input.Rooms).AreIds("Rooms", Grid.MaxRooms);
    }
}
