using System.Globalization;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>A session starts soon.</summary>
/// <param name="Session">The session.</param>
/// <param name="Minutes">In how many minutes; at least 1.</param>
public sealed record SessionStartsSoon(Session Session, int Minutes) : Notice
{
    /// <inheritdoc/>
    public override Audience Audience => Audience.Interested;

    /// <inheritdoc/>
    public override string Heading => "Starts soon";

    /// <inheritdoc/>
    public override Session About => Session;

    /// <summary>So many minutes before the start.</summary>
    public override Instant HappenedAt => Session.Interval.Start - Duration.FromMinutes(Minutes);

    /// <summary>One start is told of once, also by a clock that is late by a minute.</summary>
    private protected override string Subject => string.Create(CultureInfo.InvariantCulture, $"{Session.Id}/{Session.Interval.Start.ToUnixTimeTicks()}");

    internal override Wording Say(Func<string, string> room) => new($"In {Minutes.ToString(CultureInfo.InvariantCulture)} min: \"", Session.Title, $"\", {Where(Session, room)}.");
}

/// <summary>A room is full, and who still wants in goes elsewhere.</summary>
/// <param name="Session">The session in the full room.</param>
/// <param name="At">When somebody saw that it is full.</param>
/// <param name="Elsewhere">Where there is room for the same, or null: then only that it is full.</param>
public sealed record RoomIsFull(Session Session, Instant At, Room? Elsewhere = null) : Notice
{
    /// <inheritdoc/>
    public override Audience Audience => Audience.Everyone;

    /// <inheritdoc/>
    public override string Heading => "Room is full";

    /// <inheritdoc/>
    public override Session About => Session;

    /// <summary>When somebody saw it.</summary>
    public override Instant HappenedAt => At;

    private protected override string Subject => string.Create(CultureInfo.InvariantCulture, $"{Session.Id}/{Session.Interval.Start.ToUnixTimeTicks()}/{Elsewhere?.Id}");

    internal override Wording Say(Func<string, string> room) => new("Full: \"", Session.Title, Elsewhere is null
        ? $"\", {Where(Session, room)}."
        : $"\" in {room(Session.RoomName)}. There is room in {room(Elsewhere.Name)}.");
}
