namespace OpenSpaces.Scheduling;

/// <summary>What a person carries from poll to poll of a series.</summary>
internal sealed class VoterLoadRow
{
    public required string Board { get; init; }

    public required string Series { get; init; }

    public required string Person { get; init; }

    /// <summary>An exact fraction, for example <c>1/3</c>.</summary>
    public required string Load { get; init; }
}
