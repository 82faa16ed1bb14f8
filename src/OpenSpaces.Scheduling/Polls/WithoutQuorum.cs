namespace OpenSpaces.Scheduling;

/// <summary>What decides where fewer have voted than the quorum asks for.</summary>
public enum WithoutQuorum
{
    /// <summary>Nothing: the contest stays, and the facilitator settles it by other means. The default.</summary>
    Nothing = 0,

    /// <summary>Who asked first wins.</summary>
    FirstCome = 1,

    /// <summary>The tie order does, which has to be drawn.</summary>
    Lottery = 2,
}
