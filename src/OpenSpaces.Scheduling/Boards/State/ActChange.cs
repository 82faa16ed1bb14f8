namespace OpenSpaces.Scheduling;

/// <summary>A thing before and after an act, of one of these kinds.</summary>
/// <remarks>
/// A proposal is an <see cref="ActChange{TKey,TValue}"/> of <see cref="ProposalId"/> and <see cref="PostedProposal"/>; rooms and time slots of <see cref="BoardId"/> and <see cref="Grid"/>; a closure, a contest
/// and what was settled of <see cref="Cell"/> and <see cref="Closure"/>, <see cref="Contest"/> or <see cref="SettledContest"/>; a freeze of <see cref="TimeSlotId"/> and <see cref="Freeze"/>; who may claim of
/// <see cref="ClaimScope"/> and <see cref="ClaimPolicy"/>; an accepted warning of <see cref="WarningKey"/> and <see cref="Waiver"/>. Later versions may add kinds.
/// </remarks>
public abstract record ActChange
{
    private protected ActChange()
    {
    }
}

/// <summary>A thing before and after an act.</summary>
/// <typeparam name="TKey">What names it.</typeparam>
/// <typeparam name="TValue">What it is.</typeparam>
/// <param name="Key">Which one.</param>
/// <param name="Before">How it was; null if the act made it. Undoing the act makes it so again, and withdraws a proposal that was not there.</param>
/// <param name="After">How the act left it; null if it went.</param>
public sealed record ActChange<TKey, TValue>(TKey Key, TValue? Before, TValue? After) : ActChange
    where TKey : notnull
    where TValue : class;
