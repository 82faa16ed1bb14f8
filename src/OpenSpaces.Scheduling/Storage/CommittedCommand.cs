namespace OpenSpaces.Scheduling;

/// <summary>A command that a commit carries out, and which of its events are the command's.</summary>
/// <param name="Command">The client's id; never the default value.</param>
/// <param name="FirstEvent">Where the command's events begin in <see cref="BoardCommit.Events"/>, from 0.</param>
/// <param name="EventCount">How many they are; at least 1.</param>
public readonly record struct CommittedCommand(CommandId Command, int FirstEvent, int EventCount);
