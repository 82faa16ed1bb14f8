namespace OpenSpaces.Scheduling.Benchmarks.Stores;

/// <summary>A ballot as a host would keep it first: a row a voter, found, changed and saved by itself.</summary>
internal sealed class NaiveBallot
{
    public required string Poll { get; init; }

    public required string Voter { get; init; }

    public required string Json { get; set; }
}
