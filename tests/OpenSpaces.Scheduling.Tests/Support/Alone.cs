namespace OpenSpaces.Scheduling.Tests.Support;

/// <summary>Tests that measure, and so run when nothing else does.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
