namespace OpenSpaces.Scheduling;

/// <summary>A typed reason for which the board refuses.</summary>
/// <remarks>Immutable; equal when its facts are equal. Texts in it come from people: encode them where they are shown.</remarks>
public abstract record Conflict
{
    private protected Conflict()
    {
    }

    /// <summary>The reason's name, stable across versions: for example <c>CellTaken</c>. Map it to your own words where <see cref="Message"/> does not fit.</summary>
    public string Code => GetType().Name;

    /// <summary>What holds against it, where, and what to do next, in plain English.</summary>
    public abstract string Message { get; }
}
