using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>Contest rules by name: those of the library and your own, alone or in a chain.</summary>
/// <remarks>Immutable. A chain is written with commas: <c>approval, schulze, revote</c> asks each rule about those whom the one before left equal.</remarks>
public sealed class ContestRules
{
    private readonly ImmutableSortedDictionary<string, ContestResolver> rules;

    private ContestRules(ImmutableSortedDictionary<string, ContestResolver> rules) => this.rules = rules;

    /// <summary>
    /// The library's: <c>first-come</c>, <c>approval</c>, <c>plurality</c>, <c>score</c>, <c>dots</c>, <c>quadratic</c>, <c>headcount</c>, <c>borda</c>, <c>schulze</c>,
    /// <c>ranked-pairs</c>, <c>instant-runoff</c>, <c>random-ballot</c>, <c>lottery</c>, <c>revote</c>; and for several places <c>phragmen</c>, <c>equal-shares</c>,
    /// <c>equal-shares-approval</c>, <c>equal-shares-increment</c>, <c>equal-shares-only</c>, <c>pav</c>, <c>top-approval</c>, <c>threshold</c> (a half of all ballots). The facilitator's decision has no name here: it needs a reason each time.
    /// </summary>
    public static ContestRules Default { get; } = new(ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, new Dictionary<string, ContestResolver>
    {
        ["first-come"] = ContestResolvers.FirstCome,
        ["approval"] = ContestResolvers.Approval,
        ["plurality"] = ContestResolvers.Plurality,
        ["score"] = ContestResolvers.Score,
        ["dots"] = ContestResolvers.Dots,
        ["quadratic"] = ContestResolvers.Quadratic,
        ["headcount"] = ContestResolvers.Headcount,
        ["borda"] = ContestResolvers.Borda,
        ["schulze"] = ContestResolvers.Schulze,
        ["ranked-pairs"] = ContestResolvers.RankedPairs,
        ["instant-runoff"] = ContestResolvers.InstantRunoff,
        ["random-ballot"] = ContestResolvers.RandomBallot,
        ["lottery"] = ContestResolvers.Lottery,
        ["revote"] = ContestResolvers.Revote,
        ["phragmen"] = ContestResolvers.SequentialPhragmen,
        ["equal-shares"] = ContestResolvers.EqualShares,
        ["equal-shares-approval"] = ContestResolvers.EqualSharesWith(EqualSharesCompletion.Approval),
        ["equal-shares-increment"] = ContestResolvers.EqualSharesWith(EqualSharesCompletion.Increment),
        ["equal-shares-only"] = ContestResolvers.EqualSharesWith(EqualSharesCompletion.None),
        ["pav"] = ContestResolvers.SequentialPav,
        ["top-approval"] = ContestResolvers.TopApproval,
        ["threshold"] = ContestResolvers.Threshold(new Fraction(1, 2)),
    }));

    /// <summary>The names, in ordinal order.</summary>
    public ImmutableArray<string> Names => [.. rules.Keys];

    /// <summary>These rules and one more; a rule of the same name is replaced.</summary>
    /// <param name="name">The name; small letters, digits and hyphens.</param>
    /// <param name="resolver">The rule.</param>
    /// <returns>The rules.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> is empty, or has another character.</exception>
    public ContestRules With(string name, ContestResolver resolver)
    {
        ArgumentNullException.ThrowIfNull(resolver);
        ArgumentException.ThrowIfNullOrEmpty(name);
        return name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
            ? new ContestRules(rules.SetItem(name, resolver))
            : throw new ArgumentException($"\"{name}\" is no name of a rule: use small letters, digits and hyphens.", nameof(name));
    }

    /// <summary>The rule of a name, or the chain of several with commas between them.</summary>
    /// <param name="names">The name or names, for example <c>approval</c> or <c>approval, revote</c>.</param>
    /// <returns>The resolver.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="names"/> is null.</exception>
    /// <exception cref="ArgumentException">A name is not known; the message lists those that are.</exception>
    public ContestResolver Find(string names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return names.Split(',', StringSplitOptions.TrimEntries).Select(FindOne).Reverse().Aggregate((next, first) => first.ThenBy(next));
    }

    /// <summary>Whether a name, or each of several with commas between them, is known.</summary>
    /// <param name="names">The name or names; may be null.</param>
    /// <returns>True if <see cref="Find"/> finds it.</returns>
    public bool Has(string? names) => names is not null && names.Split(',', StringSplitOptions.TrimEntries).All(rules.ContainsKey);

    private ContestResolver FindOne(string name) => rules.TryGetValue(name, out ContestResolver? resolver)
        ? resolver
        : throw new ArgumentException($"There is no contest rule \"{name}\". There are {string.Join(", ", rules.Keys)}.", nameof(name));
}
