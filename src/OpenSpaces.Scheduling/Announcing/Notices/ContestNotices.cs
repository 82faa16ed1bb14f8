using System.Collections.Immutable;
using System.Globalization;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>Several sessions want one cell, and it is to be decided.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="RoomName">Its room, as people read it.</param>
/// <param name="Start">When its time slot starts.</param>
/// <param name="OpenedAt">When claims closed.</param>
/// <param name="Titles">What wants it, in the order it was asked for.</param>
public sealed record ContestIsOpen(Cell Cell, string RoomName, ZonedDateTime Start, Instant OpenedAt, ImmutableArray<string> Titles) : Notice
{
    /// <inheritdoc/>
    public override Audience Audience => Audience.Everyone;

    /// <inheritdoc/>
    public override string Heading => "A choice";

    /// <summary>When claims closed.</summary>
    public override Instant HappenedAt => OpenedAt;

    private protected override string Subject => string.Create(CultureInfo.InvariantCulture, $"{Cell.Room}/{Cell.TimeSlot}/{OpenedAt.ToUnixTimeTicks()}");

    /// <inheritdoc/>
    public bool Equals(ContestIsOpen? other) => base.Equals(other) && Cell == other.Cell && RoomName == other.RoomName && Start == other.Start && OpenedAt == other.OpenedAt
        && Titles.AsSpan().SequenceEqual(other.Titles.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Cell, OpenedAt);

    internal override Wording Say(Func<string, string> room) =>
        new($"{Titles.Length.ToString(CultureInfo.InvariantCulture)} sessions want {When(Start)}, {room(RoomName)}: \"", string.Join("\", \"", Titles), "\". Have your say.");
}

/// <summary>Claims on a cell close soon.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="RoomName">Its room, as people read it.</param>
/// <param name="Start">When its time slot starts.</param>
/// <param name="ClosesAt">When claims close.</param>
/// <param name="Minutes">In how many minutes; at least 1.</param>
public sealed record ClaimsCloseSoon(Cell Cell, string RoomName, ZonedDateTime Start, Instant ClosesAt, int Minutes) : Notice
{
    /// <inheritdoc/>
    public override Audience Audience => Audience.Everyone;

    /// <inheritdoc/>
    public override string Heading => "Claims close soon";

    /// <summary>So many minutes before claims close.</summary>
    public override Instant HappenedAt => ClosesAt - Duration.FromMinutes(Minutes);

    private protected override string Subject => string.Create(CultureInfo.InvariantCulture, $"{Cell.Room}/{Cell.TimeSlot}/{ClosesAt.ToUnixTimeTicks()}");

    internal override Wording Say(Func<string, string> room) =>
        new($"Claims on {When(Start)}, {room(RoomName)} close in {Minutes.ToString(CultureInfo.InvariantCulture)} min.", "", "");
}

/// <summary>It was decided which session gets a cell.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="RoomName">Its room, as people read it.</param>
/// <param name="Start">When its time slot starts.</param>
/// <param name="Winner">What got it.</param>
/// <param name="Rule">By which rule, as it is registered.</param>
/// <param name="At">When it was decided.</param>
public sealed record VerdictGiven(Cell Cell, string RoomName, ZonedDateTime Start, string Winner, string Rule, Instant At) : Notice
{
    /// <inheritdoc/>
    public override Audience Audience => Audience.Everyone;

    /// <inheritdoc/>
    public override string Heading => "Decided";

    /// <summary>When it was decided.</summary>
    public override Instant HappenedAt => At;

    private protected override string Subject => string.Create(CultureInfo.InvariantCulture, $"{Cell.Room}/{Cell.TimeSlot}/{At.ToUnixTimeTicks()}");

    internal override Wording Say(Func<string, string> room) => new($"Decided by {room(Rule)}: {When(Start)}, {room(RoomName)} goes to \"", Winner, "\".");
}
