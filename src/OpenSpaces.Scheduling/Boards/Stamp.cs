using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>Who acts, as what, when, and where a rule asks for it, why.</summary>
/// <param name="By">Who acts.</param>
/// <param name="As">The role the host application gives them.</param>
/// <param name="At">When, by the host's clock. Boards take it as it is: a commit's order is its version, not its time.</param>
public readonly record struct Stamp(PersonId By, Role As, Instant At)
{
    /// <summary>Why, in the person's own words; null where nothing was said.</summary>
    public string? Reason { get; init; }

    /// <summary>The same stamp, with a reason.</summary>
    /// <param name="reason">1 to 500 graphemes; a verb refuses with <see cref="UnacceptableText"/> what breaks the text rules.</param>
    /// <returns>A stamp that says why.</returns>
    public Stamp Because(string reason) => this with { Reason = reason };

    internal bool HasReason => !string.IsNullOrWhiteSpace(Reason);
}
