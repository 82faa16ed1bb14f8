using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>A warning that somebody accepted.</summary>
/// <param name="Warning">Which.</param>
/// <param name="By">Who.</param>
/// <param name="At">When.</param>
/// <param name="Reason">Why.</param>
public sealed record Waiver(WarningKey Warning, PersonId By, Instant At, string Reason);
