namespace OpenSpaces.Scheduling;

/// <summary>A typed reason for which a ballot is not taken.</summary>
/// <remarks>Immutable; equal when its facts are equal.</remarks>
public abstract record BallotRefusal
{
    private protected BallotRefusal()
    {
    }

    /// <summary>The reason's name, stable across versions: for example <c>OverBudget</c>.</summary>
    public string Code => GetType().Name;

    /// <summary>What is wrong and what to do, in plain English.</summary>
    public abstract string Message { get; }
}
