namespace OpenSpaces.AssistantServer;

/// <summary>A reason why something was not done.</summary>
/// <param name="Code">Its stable name.</param>
/// <param name="Message">What holds, and what to do next.</param>
internal sealed record Refused(string Code, string Message);
