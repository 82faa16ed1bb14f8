using System.Globalization;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>Something that people have to be told.</summary>
/// <remarks>Immutable; equal when all its facts are equal.</remarks>
public abstract record Notice
{
    private protected Notice()
    {
    }

    /// <summary>What it is, stable across versions: for example <c>SessionCancelled</c>.</summary>
    public string Kind => GetType().Name;

    /// <summary>Whom it concerns.</summary>
    public abstract Audience Audience { get; }

    /// <summary>Its heading, for channels that have one: for example <c>Cancelled</c>.</summary>
    public abstract string Heading { get; }

    /// <summary>The session it tells of, as it is now; null if it tells of a cell.</summary>
    public virtual Session? About => null;

    /// <summary>When it came about: of a session, when the agenda was published that has it so.</summary>
    public virtual Instant HappenedAt => About!.ChangedAt;

    /// <summary>Names what it tells: the same news has the same text, later news of the same session another.</summary>
    internal string Key => string.Create(CultureInfo.InvariantCulture, $"{Kind}/{Subject}");

    private protected abstract string Subject { get; }

    /// <summary>What is said, with rooms named in at most so many graphemes.</summary>
    internal abstract Wording Say(Func<string, string> room);

    private protected static string Dated(Session session) => string.Create(CultureInfo.InvariantCulture, $"{session.Id}/{session.ChangedAt.ToUnixTimeTicks()}");

    private protected static string When(ZonedDateTime at) => at.ToString("ddd HH:mm", CultureInfo.InvariantCulture);

    private protected static string Where(Session session, Func<string, string> room) => $"{When(session.Start)}, {room(session.RoomName)}";
}

/// <summary>A sentence around a title, which alone gives way where there is little room.</summary>
/// <param name="Before">What stands before the title, quotation mark included.</param>
/// <param name="Title">The title; may be empty.</param>
/// <param name="After">What stands behind it.</param>
internal sealed record Wording(string Before, string Title, string After);
