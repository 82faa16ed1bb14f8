using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace OpenSpaces.WebBoard;

/// <summary>Keys are the only way in: 256 random bits in a private link and a cookie. Kept is their SHA-256, so that whoever reads the database holds nobody's key.</summary>
internal sealed class KeyRing(IDbContextFactory<BoardContext> contexts)
{
    private const int Bytes = 32;
    private static readonly int Length = Base64Url.GetEncodedLength(Bytes);

    /// <summary>Makes a key.</summary>
    /// <returns>The token. It is told once, and never kept.</returns>
    public async Task<string> MakeAsync(PersonId person, bool isFacilitator, CancellationToken cancellationToken)
    {
        string token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
        await using BoardContext context = await contexts.CreateDbContextAsync(cancellationToken);
        context.Keys.Add(new KeyRow { Hash = HashOf(token), Person = person.Value, IsFacilitator = isFacilitator });
        await context.SaveChangesAsync(cancellationToken);
        return token;
    }

    /// <summary>Whose key it is; null if nobody's.</summary>
    public async Task<Person?> FindAsync(string? token, CancellationToken cancellationToken)
    {
        if (token is null || token.Length != Length)
        {
            return null;
        }

        string hash = HashOf(token);
        await using BoardContext context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Keys.AsNoTracking().SingleOrDefaultAsync(row => row.Hash == hash, cancellationToken) is { } row ? new Person(new PersonId(row.Person), row.IsFacilitator) : null;
    }

    /// <summary>Forgets every key of a person.</summary>
    public async Task ForgetAsync(PersonId person)
    {
        await using BoardContext context = await contexts.CreateDbContextAsync();
        await context.Keys.Where(row => row.Person == person.Value).ExecuteDeleteAsync();
    }

    /// <summary>An id for somebody new: it says nothing of them.</summary>
    public static PersonId NewPerson() => new($"p-{RandomNumberGenerator.GetHexString(16, lowercase: true)}");

    private static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
