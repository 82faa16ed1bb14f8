using System.Diagnostics.CodeAnalysis;
using FluentValidation.Results;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>A board to be opened, as a person typed it.</summary>
public sealed class BoardInput
{
    /// <summary>Names the board.</summary>
    public string? Id { get; init; }

    /// <summary>What people call the event: 1 to 200 graphemes.</summary>
    public string? Name { get; init; }

    /// <summary>The venue's zone by its name in the tz database, for example <c>Asia/Kolkata</c>.</summary>
    public string? TimeZone { get; init; }

    /// <summary>A name of <see cref="RecordingPolicy"/>, in any case; null or empty = not recorded.</summary>
    public string? Recording { get; init; }

    /// <summary>The rooms, at most 1,000.</summary>
    public IReadOnlyList<RoomInput> Rooms { get; init => field = value ?? []; } = [];

    /// <summary>The time slots, at most 10,000.</summary>
    public IReadOnlyList<TimeSlotInput> TimeSlots { get; init => field = value ?? []; } = [];

    /// <summary>Makes what <see cref="Board.Open"/> asks for of it, if that is what it is.</summary>
    /// <param name="id">The board's id, or the default value.</param>
    /// <param name="grid">The grid, or null.</param>
    /// <param name="policy">The policy, or null.</param>
    /// <param name="problems">Everything that is wrong with it, each with a code and a message; valid if nothing is.</param>
    /// <returns>Whether it can be opened. Never throws for what was typed.</returns>
    public bool TryRead(out BoardId id, [NotNullWhen(true)] out Grid? grid, [NotNullWhen(true)] out BoardPolicy? policy, out ValidationResult problems)
    {
        problems = BoardInputValidator.Instance.Validate(this);
        (id, grid, policy) = problems.IsValid ? (new BoardId(Id!), MadeGrid(), MadePolicy()) : (default, null, null);
        return grid is not null;
    }

    /// <exception cref="ArgumentException">The rooms and time slots make no grid.</exception>
    internal Grid MadeGrid() =>
        Grid.Create(DateTimeZoneProviders.Tzdb[TimeZone!], Rooms.Select(room => room.Made()), TimeSlots.Select(timeSlot => timeSlot.Made()));

    private BoardPolicy MadePolicy() =>
        BoardPolicy.Default with { Name = Name!, Recording = Typed.Choice<RecordingPolicy>(Recording) ?? RecordingPolicy.NotRecorded };
}
