using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>There is no poll by an id.</summary>
/// <param name="Poll">The id.</param>
public sealed record NoSuchPoll(PollId Poll) : Conflict
{
    /// <inheritdoc/>
    public override string Message => $"There is no poll \"{Poll}\". Open it first, or look up its id.";
}

/// <summary>There is another poll by the same id; a poll that was announced is never changed.</summary>
/// <param name="Poll">The id.</param>
public sealed record PollExists(PollId Poll) : Conflict
{
    /// <inheritdoc/>
    public override string Message => $"There is another poll \"{Poll}\". Give this one an id of its own.";
}

/// <summary>People may still vote.</summary>
/// <param name="Poll">The poll.</param>
/// <param name="ClosesAt">Until when.</param>
public sealed record PollIsStillOpen(PollId Poll, Instant ClosesAt) : Conflict
{
    /// <inheritdoc/>
    public override string Message => $"The poll \"{Poll}\" is open until {ClosesAt}. Wait, or close it with a reason.";
}

/// <summary>The poll's candidates are not those who claim its cell.</summary>
/// <param name="Cell">The cell.</param>
public sealed record NotTheClaimants(Cell Cell) : Conflict
{
    /// <inheritdoc/>
    public override string Message => $"The poll's candidates are not those who claim {Cell}. Take them from the contest, in the order they asked.";
}

/// <summary>The poll names a rule that nobody knows.</summary>
/// <param name="Rule">The rule or chain.</param>
/// <param name="Known">The names that are known, with commas.</param>
public sealed record UnknownRule(string Rule, string Known) : Conflict
{
    /// <inheritdoc/>
    public override string Message => $"There is no contest rule \"{Rule}\". There are {Known}.";
}

/// <summary>The poll promised a drawn tie order, and what is revealed for it is missing or not what was promised.</summary>
/// <param name="Source">Where the public randomness was to come from.</param>
public sealed record RevealIsWrong(string Source) : Conflict
{
    /// <inheritdoc/>
    public override string Message => $"The tie order was promised from {Source} and a secret link. Give the randomness, and the link before the one that was published.";
}

/// <summary>The poll carries loads on, and its rule or its ballot box does not.</summary>
/// <param name="Series">The series.</param>
/// <param name="Rule">The rule or chain.</param>
public sealed record LoadsAreNotCarried(string Series, string Rule) : Conflict
{
    /// <inheritdoc/>
    public override string Message => $"Polls of a series such as \"{Series}\" carry loads on by \"phragmen\", and \"{Rule}\", or the ballot box, does not. Choose them so, or leave the series out.";
}

/// <summary>The poll's rule draws, and the poll promises no draw.</summary>
/// <param name="Rule">The rule or chain.</param>
public sealed record DrawNotPromised(string Rule) : Conflict
{
    /// <inheritdoc/>
    public override string Message => $"\"{Rule}\" draws lots. Say before people vote where the randomness will come from.";
}
