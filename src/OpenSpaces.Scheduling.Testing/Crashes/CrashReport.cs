namespace OpenSpaces.Scheduling.Testing;

/// <summary>What a crash left.</summary>
/// <param name="Told">How many commands were answered as kept; all of them are.</param>
/// <param name="KeptUnheard">How many more were kept, whose answers nobody heard.</param>
public sealed record CrashReport(int Told, int KeptUnheard);
