namespace OpenSpaces.Scheduling;

/// <summary>How equal shares gives the places that nobody can pay for.</summary>
public enum EqualSharesCompletion
{
    /// <summary>By sequential Phragmén, where what a voter has left counts as a load below 0 (Peters and Skowron, 2020).</summary>
    Phragmen,

    /// <summary>To whom most approve of.</summary>
    Approval,

    /// <summary>By beginning anew with the cost of one place more to share out, again and again, until no place is left.</summary>
    Increment,

    /// <summary>Not at all: they stay free. What is given is proportional in the strongest sense that can be checked (EJR+; Brill and Peters, 2023).</summary>
    None,
}
