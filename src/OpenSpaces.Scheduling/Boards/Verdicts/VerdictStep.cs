namespace OpenSpaces.Scheduling;

/// <summary>One step of a count, as data: enough, with the others, to recount.</summary>
public abstract record VerdictStep;
