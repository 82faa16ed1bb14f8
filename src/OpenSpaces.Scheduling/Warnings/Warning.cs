namespace OpenSpaces.Scheduling;

/// <summary>Something that is allowed but unwise. It refuses nothing; somebody can accept it with a reason (<see cref="Board.Waive"/>).</summary>
/// <remarks>Immutable; equal when its facts and its waiver are equal. Texts in it come from people: encode them where they are shown.</remarks>
public abstract record Warning
{
    private protected Warning()
    {
    }

    /// <summary>The warning's name, stable across versions: for example <c>OverCapacity</c>. Map it to your own words where <see cref="Message"/> does not fit.</summary>
    public string Code => GetType().Name;

    /// <summary>What is unwise, where, and what to do about it, in plain English.</summary>
    public abstract string Message { get; }

    /// <summary>What to hand to <see cref="Board.Waive"/>. It names the thing and its place, so that a waiver holds as long as the thing stands there.</summary>
    public WarningKey Key => new(Code, Subject);

    /// <summary>Who accepted it, when and why; null while it is open.</summary>
    public Waiver? Waiver { get; internal init; }

    /// <summary>Whether nobody has accepted it.</summary>
    public bool IsOpen => Waiver is null;

    /// <summary>At most three ids with spaces between: an id has none, so no two things have one subject.</summary>
    private protected abstract string Subject { get; }

    private protected static string About(ProposalId proposal, Cell cell) => $"{proposal} {cell.Room} {cell.TimeSlot}";
}
