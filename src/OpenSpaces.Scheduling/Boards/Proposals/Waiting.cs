namespace OpenSpaces.Scheduling;

/// <summary>Why a proposal that had, or asked for, a cell waits without one.</summary>
/// <param name="Because">What happened.</param>
/// <param name="Cell">The cell it had or asked for.</param>
/// <param name="Reason">What the person who did it said; null if nothing.</param>
public sealed record Waiting(WaitingReason Because, Cell Cell, string? Reason = null);
