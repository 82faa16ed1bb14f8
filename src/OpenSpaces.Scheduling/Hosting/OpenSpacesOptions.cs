namespace OpenSpaces.Scheduling;

/// <summary>What a host may set in <c>AddOpenSpaces</c>; checked when the host starts.</summary>
public sealed class OpenSpacesOptions
{
    /// <summary>The venue's zone by its name in the tz database, injected as NodaTime's <c>DateTimeZone</c>. <c>Etc/UTC</c> unless said.</summary>
    public string TimeZone { get; set; } = "Etc/UTC";

    /// <summary>How many may wait for one board, at least 1 (<see cref="BoardKeeperOptions.QueueLength"/>).</summary>
    public int QueueLength { get; set; } = new BoardKeeperOptions().QueueLength;

    /// <summary>How many are kept in one commit at most, at least 1 (<see cref="BoardKeeperOptions.BatchSize"/>).</summary>
    public int BatchSize { get; set; } = new BoardKeeperOptions().BatchSize;

    /// <summary>How often a lost race is tried, at least 1 (<see cref="BoardKeeperOptions.Tries"/>).</summary>
    public int Tries { get; set; } = new BoardKeeperOptions().Tries;

    /// <summary>The rule by which contests are settled unless a poll says otherwise; a name of <see cref="ContestRules"/>, or a chain with commas. <c>approval</c> unless said.</summary>
    public string Rule { get; set; } = "approval";

    internal ContestRules Rules { get; private set; } = ContestRules.Default;

    /// <summary>Settles contests by a rule of the library, or a chain: <c>o.Resolve("approval, revote")</c>.</summary>
    /// <param name="names">The name, or several with commas; whether they are known is checked when the host starts.</param>
    /// <returns>These options.</returns>
    public OpenSpacesOptions Resolve(string names)
    {
        Rule = names;
        return this;
    }

    /// <summary>Adds a rule of your own under a name, and settles contests by it.</summary>
    /// <param name="name">The name; small letters, digits and hyphens. A rule of the same name is replaced.</param>
    /// <param name="resolver">The rule.</param>
    /// <returns>These options. To settle by another all the same, call <see cref="Resolve(string)"/> afterwards.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="resolver"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> is no name of a rule.</exception>
    public OpenSpacesOptions Resolve(string name, ContestResolver resolver)
    {
        Rules = Rules.With(name, resolver);
        return Resolve(name);
    }

    internal BoardKeeperOptions ForKeeper() => new() { QueueLength = QueueLength, BatchSize = BatchSize, Tries = Tries };
}
