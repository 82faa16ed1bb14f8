namespace OpenSpaces.Scheduling;

/// <summary>A candidate got a place, and its cost was shared by its supporters (sequential Phragmén).</summary>
/// <param name="Candidate">Who.</param>
/// <param name="Load">
/// How much each of its supporters then carries, when a place costs 1; who carried more before, from another contest, keeps that. As the completion of equal shares, what
/// supporters have left counts as a load below 0. A count works it out when it is first read.
/// </param>
public sealed record Elected(ProposalId Candidate, Fraction Load) : VerdictStep
{
    private readonly LateFraction load = new(Load);

    internal Elected(ProposalId candidate, LateFraction load)
        : this(candidate, default(Fraction)) => this.load = load;

    /// <summary>How much each of its supporters then carries.</summary>
    public Fraction Load { get => load.Value; init => load = new LateFraction(value); }
}

/// <summary>A candidate was bought by its supporters (equal shares).</summary>
/// <param name="Candidate">Who.</param>
/// <param name="Price">
/// The most that any of them paid, when a place costs 1 and everybody began with places ÷ voters, or with what <see cref="BudgetRaised"/> says. A count works it out when it is
/// first read.
/// </param>
public sealed record Bought(ProposalId Candidate, Fraction Price) : VerdictStep
{
    private readonly LateFraction price = new(Price);

    internal Bought(ProposalId candidate, LateFraction price)
        : this(candidate, default(Fraction)) => this.price = price;

    /// <summary>The most that any of them paid.</summary>
    public Fraction Price { get => price.Value; init => price = new LateFraction(value); }
}

/// <summary>Everybody began with more than a share of the places, so that no place stays free (equal shares, completed by increments).</summary>
/// <param name="Places">The places whose cost was shared out: the fewest, from those there are to give, with which they are all bought.</param>
public sealed record BudgetRaised(long Places) : VerdictStep;

/// <summary>A candidate got a place for what it adds (sequential proportional approval).</summary>
/// <param name="Candidate">Who.</param>
/// <param name="Gain">How much: 1/(1 + places a supporter has already), summed over its supporters.</param>
public sealed record Added(ProposalId Candidate, Fraction Gain) : VerdictStep;

/// <summary>The rule left places free, and another filled them; the steps behind this one are that other rule's.</summary>
/// <param name="By">The name of the other rule.</param>
public sealed record Completed(string By) : VerdictStep;
