namespace OpenSpaces.Scheduling;

/// <summary>Whether somebody would go to a session.</summary>
internal sealed class MarkInput
{
    /// <summary>True to mark it, false to take the mark back.</summary>
    public bool Wanted { get; init; } = true;
}
