namespace OpenSpaces.Scheduling;

/// <summary>What a ballot's amounts mean.</summary>
public enum BallotKind
{
    /// <summary>1 = would be welcome.</summary>
    Approval,

    /// <summary>A score from 0 to a maximum.</summary>
    Score,

    /// <summary>Dots from a budget, with a cap for each candidate.</summary>
    Dots,

    /// <summary>Votes whose squares are paid from a budget of credits (Lalley and Weyl, 2018).</summary>
    Quadratic,

    /// <summary>Ranks from 1, the best; equal ranks allowed, and who is not ranked is last.</summary>
    Ranked,

    /// <summary>Heads in the room, counted and entered by the facilitator.</summary>
    Headcount,
}
