using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace OpenSpaces.WebBoard;

/// <summary>
/// The secrets behind draws, and the numbers called out for them, in the database: any server of the event settles a draw, and a restart forgets none. A secret leaves this place for the count, and for everybody's
/// eyes once the box is sealed.
/// </summary>
internal sealed class DrawSecrets(IDbContextFactory<BoardContext> contexts)
{
    private const string Source = "numbers called out in the hall";
    private const int Bytes = 32;

    /// <summary>Makes a secret for a poll.</summary>
    /// <returns>What everybody may read of it before.</returns>
    public async Task<TieCommitment> PromiseAsync(PollId poll, CancellationToken cancellationToken)
    {
        byte[] secret = RandomNumberGenerator.GetBytes(Bytes);
        await using BoardContext context = await contexts.CreateDbContextAsync(cancellationToken);
        context.Shared.Add(new SharedRow { Name = SecretOf(poll), Value = Convert.ToHexStringLower(secret) });
        await context.SaveChangesAsync(cancellationToken);
        return new TieCommitment(new HashChain(secret, 2)[2], Source);
    }

    /// <summary>Numbers were called out. The first ones hold, so that nobody draws until the lot falls as they like.</summary>
    /// <param name="poll">The draw.</param>
    /// <param name="numbers">In the form of <see cref="PublicRandomness"/>.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>What is revealed for the count, with the numbers that hold.</returns>
    public async Task<TieReveal> CallOutAsync(PollId poll, string numbers, CancellationToken cancellationToken)
    {
        await using BoardContext context = await contexts.CreateDbContextAsync(cancellationToken);
        return await RevealAsync(context, poll, await context.AgreeAsync(NumbersOf(poll), numbers, cancellationToken), cancellationToken);
    }

    /// <summary>Forgets numbers that decided nothing, for the box was not sealed.</summary>
    public Task TakeBackAsync(PollId poll) => DropAsync(NumbersOf(poll));

    /// <summary>Forgets the secret of a poll that was not put up.</summary>
    public Task ForgetAsync(PollId poll) => DropAsync(SecretOf(poll));

    /// <summary>What everybody may read after the draw; null before it.</summary>
    public async Task<TieReveal?> FindAsync(PollStatus status, CancellationToken cancellationToken)
    {
        if (!status.IsSealed)
        {
            return null;
        }

        string name = NumbersOf(status.Poll.Id);
        await using BoardContext context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Shared.AsNoTracking().SingleOrDefaultAsync(row => row.Name == name, cancellationToken) is { } numbers
            ? await RevealAsync(context, status.Poll.Id, numbers.Value, cancellationToken)
            : null;
    }

    private static async Task<TieReveal> RevealAsync(BoardContext context, PollId poll, string numbers, CancellationToken cancellationToken)
    {
        string name = SecretOf(poll);
        SharedRow secret = await context.Shared.AsNoTracking().SingleAsync(row => row.Name == name, cancellationToken);
        return new TieReveal(numbers, new HashChain(Convert.FromHexString(secret.Value), 2)[1]);
    }

    private async Task DropAsync(string name)
    {
        await using BoardContext context = await contexts.CreateDbContextAsync();
        await context.Shared.Where(row => row.Name == name).ExecuteDeleteAsync();
    }

    private static string SecretOf(PollId poll) => $"draw-secret:{poll.Value}";

    private static string NumbersOf(PollId poll) => $"draw-numbers:{poll.Value}";
}
