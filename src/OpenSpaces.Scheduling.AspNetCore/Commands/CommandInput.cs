namespace OpenSpaces.Scheduling;

/// <summary>What a command is about, beside what its address says. Each command reads what it needs.</summary>
internal sealed class CommandInput
{
    /// <summary>The cell's room.</summary>
    public string? Room { get; init; }

    /// <summary>The cell's time slot.</summary>
    public string? TimeSlot { get; init; }

    /// <summary>Somebody; null = who asks.</summary>
    public string? Person { get; init; }

    /// <summary>Who takes over.</summary>
    public string? To { get; init; }

    /// <summary>Another proposal: the one merged into, the one swapped with, or the id of a repeat.</summary>
    public string? Other { get; init; }

    /// <summary>The number of an act, to undo it.</summary>
    public long? Act { get; init; }

    /// <summary>Why, where that overrides a vote, a claim or a freeze.</summary>
    public string? Reason { get; init; }
}
