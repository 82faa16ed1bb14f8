namespace OpenSpaces.Scheduling.Testing;

/// <summary>One promise of a store, and how it is checked.</summary>
/// <typeparam name="TStore">What is checked: <see cref="IBallotBox"/>, <see cref="IInterestBook"/> or <see cref="IOutbox"/>.</typeparam>
/// <remarks>Immutable. Safe to run at the same time as others over the same store.</remarks>
public sealed class StoreCheck<TStore>
{
    private readonly string code;
    private readonly Func<StoreCase<TStore>, Task> check;

    internal StoreCheck(string name, string code, Func<StoreCase<TStore>, Task> check)
    {
        Name = name;
        this.code = code;
        this.check = check;
    }

    /// <summary>The promise, as a sentence.</summary>
    public string Name { get; }

    /// <summary>Checks it.</summary>
    /// <param name="open">Opens the store over the very same data at each call, as another process or a restart would. A store that lives in memory is the same one each time.</param>
    /// <param name="run">What no run over the same data had before: part of all ids that the check makes. 1 to 16 characters that an id may have.</param>
    /// <returns>Completes if the promise is kept.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="run"/> is empty or too long, or no part of an id.</exception>
    /// <exception cref="StoreContractException">The promise is broken. What the store itself throws bubbles.</exception>
    public Task RunAsync(Func<ValueTask<TStore>> open, string run)
    {
        ArgumentNullException.ThrowIfNull(open);
        ArgumentException.ThrowIfNullOrEmpty(run);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(run.Length, 16, nameof(run));
        return check(new StoreCase<TStore>(open, $"{run}:{code}"));
    }

    /// <summary>The promise.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;
}

/// <summary>What a check works with: the store, opened as often as it likes, and ids that nobody else uses.</summary>
internal sealed class StoreCase<TStore>(Func<ValueTask<TStore>> open, string prefix)
{
    public string Id(string name) => $"{prefix}:{name}";

    public ValueTask<TStore> OpenAsync() => open();
}
