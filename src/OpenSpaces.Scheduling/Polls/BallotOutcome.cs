namespace OpenSpaces.Scheduling;

/// <summary>What became of a ballot.</summary>
public enum BallotOutcome
{
    /// <summary>It was not taken, and the box is as it was. The default.</summary>
    Refused = 0,

    /// <summary>It is the voter's first.</summary>
    Cast = 1,

    /// <summary>It replaced the voter's earlier one.</summary>
    Replaced = 2,

    /// <summary>It had been taken before; nothing changed.</summary>
    KnownAlready = 3,
}
