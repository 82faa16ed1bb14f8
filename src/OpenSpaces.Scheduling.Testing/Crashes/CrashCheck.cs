namespace OpenSpaces.Scheduling.Testing;

/// <summary>Compares what a writer was told before it died with what a store that is opened anew has kept.</summary>
public static class CrashCheck
{
    private const int Retried = 16;
    private const string Again = ":again";

    /// <summary>Compares, and sends the last commands again, as a client would who never heard the answer.</summary>
    /// <param name="reopened">The store, opened anew.</param>
    /// <param name="board">The board that <see cref="CrashWriter"/> wrote on.</param>
    /// <param name="name">What the writer was called.</param>
    /// <param name="told">The lines that it wrote. A last line without its end does not count: leave it out.</param>
    /// <returns>What was found at the end. A database server may finish what a dead client had sent: a commit that lands while this compares was kept unheard, like those before.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="StoreContractException">Something that was told is not kept, or is done twice by a retry; or there is no board.</exception>
    public static async Task<CrashReport> RunAsync(IBoardStore reopened, BoardId board, string name, IReadOnlyCollection<string> told)
    {
        ArgumentNullException.ThrowIfNull(reopened);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(told);
        Board? found = await reopened.FindAsync(board).ConfigureAwait(false);
        Expect.That(found is not null, $"Board \"{board}\" was kept, and is not found.");
        foreach (string command in told)
        {
            Expect.That(found.Find(new ProposalId(command)) is not null, $"{command} was answered as kept, and is lost.");
        }

        string[] kept = Of(found, name);
        await RetryAsync(reopened, board, [.. told.TakeLast(Retried), .. kept.TakeLast(Retried)]).ConfigureAwait(false);
        Board afterwards = (await reopened.FindAsync(board).ConfigureAwait(false))!;
        Expect.That(!afterwards.Proposals.Any(posted => posted.Id.Value.EndsWith(Again, StringComparison.Ordinal)), "A command that had been kept was done a second time by its retry.");
        int late = Of(afterwards, name).Except(kept).Count();
        Expect.Equal(found.Version + late, afterwards.Version, "The board's version after its last commands were sent again");
        return new CrashReport(told.Count, kept.Length + late - told.Count);
    }

    private static string[] Of(Board board, string name) => [.. board.Proposals.Select(posted => posted.Id.Value).Where(id => id.StartsWith(name + ":", StringComparison.Ordinal))];

    private static async Task RetryAsync(IBoardStore reopened, BoardId board, IEnumerable<string> commands)
    {
        var keeper = new BoardKeeper(reopened);
        foreach (string command in commands.Distinct())
        {
            Decision retried = await keeper.DecideOnceAsync(board, new CommandId(command), now => ContractHall.Propose(now, command + Again)).ConfigureAwait(false);
            Expect.That(
                retried.Events is [ProposalPosted posted] && posted.Proposal.Id.Value == command,
                $"{command} was kept, and its retry was answered by {retried} and not by the first result.");
        }
    }
}
