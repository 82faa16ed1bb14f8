using System.Diagnostics.CodeAnalysis;
using FluentValidation;
using FluentValidation.Results;

namespace OpenSpaces.Scheduling;

/// <summary>A room as a person typed it.</summary>
public sealed class RoomInput
{
    /// <summary>Names the room on its grid.</summary>
    public string? Id { get; init; }

    /// <summary>What people read on the door: 1 to 100 graphemes.</summary>
    public string? Name { get; init; }

    /// <summary>How many people it holds, 1 to 100,000; null or empty = nobody counted.</summary>
    public string? Seats { get; init; }

    /// <summary>What it has: at most 20, each 1 to 50 graphemes.</summary>
    public IReadOnlyList<string> Features { get; init => field = value ?? []; } = [];

    /// <summary>Where to join an online room, http or https; null or empty for a room with a door.</summary>
    public string? JoinAddress { get; init; }

    /// <summary>Makes a room of it, if it is one.</summary>
    /// <param name="room">The room, or null.</param>
    /// <param name="problems">Everything that is wrong with it, each with a code and a message; valid if nothing is.</param>
    /// <returns>Whether it is a room. Never throws for what was typed.</returns>
    public bool TryRead([NotNullWhen(true)] out Room? room, out ValidationResult problems)
    {
        problems = RoomInputValidator.Instance.Validate(this);
        room = problems.IsValid ? Made() : null;
        return room is not null;
    }

    internal Room Made() => new(new RoomId(Id!), Name!) { Seats = Typed.Number(Seats), Features = [.. Features], JoinAddress = Typed.Link(JoinAddress) };
}

internal sealed class RoomInputValidator : AbstractValidator<RoomInput>
{
    public static readonly RoomInputValidator Instance = new();

    public RoomInputValidator()
    {
        RuleFor(input => input.Id).IsId("Id");
        RuleFor(input => input.Name).IsText("Name", CardRules.MaxRoomName);
        RuleFor(input => input.Seats).IsNumber("Seats", 1, CardRules.MaxSeats);
        RuleFor(input => input.Features).AreTexts("Features", CardRules.MaxFeatures, CardRules.MaxTag);
        RuleFor(input => input.JoinAddress).IsLink("JoinAddress");
    }
}
