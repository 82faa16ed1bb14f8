namespace OpenSpaces.Scheduling;

/// <summary>What a person is called on a board. Events have ids alone, so that a name can be erased and the history still verifies.</summary>
internal sealed class PersonNameRow
{
    public required string Board { get; init; }

    public required string Person { get; init; }

    public required string Name { get; init; }
}
