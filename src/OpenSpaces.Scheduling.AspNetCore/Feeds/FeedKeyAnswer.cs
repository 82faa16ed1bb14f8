namespace OpenSpaces.Scheduling;

/// <summary>A private address, told this once.</summary>
/// <param name="Path">Below the board's own address. Whoever has it reads the picks: it is never logged and never shown again.</param>
internal sealed record FeedKeyAnswer(string Path);
