namespace OpenSpaces.Scheduling.Testing;

/// <summary>One promise of <see cref="IBoardStore"/>, and how it is checked.</summary>
/// <remarks>Immutable. Safe to run at the same time as others over the same store.</remarks>
public sealed class BoardStoreCheck
{
    private readonly string code;
    private readonly Func<BoardStoreCase, Task> check;

    internal BoardStoreCheck(string name, string code, Func<BoardStoreCase, Task> check)
    {
        Name = name;
        this.code = code;
        this.check = check;
    }

    /// <summary>The promise, as a sentence.</summary>
    public string Name { get; }

    /// <summary>Checks it.</summary>
    /// <param name="open">Opens the store over the very same data at each call, as another process or a restart would. A store that lives in memory is the same one each time.</param>
    /// <param name="run">What no run over the same data had before: part of the ids of the boards that the check opens. 1 to 16 characters that an id may have.</param>
    /// <returns>Completes if the promise is kept.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="run"/> is empty or too long, or no part of an id.</exception>
    /// <exception cref="StoreContractException">The promise is broken. What the store itself throws bubbles.</exception>
    public Task RunAsync(Func<ValueTask<IBoardStore>> open, string run)
    {
        ArgumentNullException.ThrowIfNull(open);
        ArgumentException.ThrowIfNullOrEmpty(run);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(run.Length, 16, nameof(run));
        return check(new BoardStoreCase(open, $"{run}:{code}"));
    }

    /// <summary>The promise.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;
}
