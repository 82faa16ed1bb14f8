namespace OpenSpaces.Scheduling;

/// <summary>Names a warning, so that it can be waived and stays waived.</summary>
/// <param name="Code">The warning's code, for example <c>OverCapacity</c>.</param>
/// <param name="Subject">What it is about, for example a proposal's id and its cell.</param>
public readonly record struct WarningKey(string Code, string Subject);
