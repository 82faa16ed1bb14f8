namespace OpenSpaces.Scheduling;

/// <summary>Whether a proposal is still wanted on the wall.</summary>
public enum ProposalState
{
    /// <summary>It is placed, or waits for a cell.</summary>
    OnBoard = 0,

    /// <summary>Taken off; it can be restored.</summary>
    Withdrawn = 1,

    /// <summary>Joined with another proposal; it can be unmerged.</summary>
    Merged = 2,
}
