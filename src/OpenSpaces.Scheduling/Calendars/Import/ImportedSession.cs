using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>A session as another system's feed has it, before it finds its place on a board.</summary>
/// <param name="Uid">The feed's own id of it; not always unique there. Empty if it has none.</param>
/// <param name="Title">The title, cleaned to what a card may hold.</param>
/// <param name="Place">Where it meets, as written; empty if nowhere.</param>
/// <param name="Start">When it starts.</param>
/// <param name="End">When it ends; after the start.</param>
public sealed record ImportedSession(string Uid, string Title, string Place, Instant Start, Instant End)
{
    /// <summary>What it is about, cleaned to what a card may hold; may be empty.</summary>
    public string Abstract { get; init; } = "";

    /// <summary>The line of the feed it begins on, from 1.</summary>
    public int Line { get; init; }
}
