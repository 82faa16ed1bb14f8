namespace OpenSpaces.Scheduling;

/// <summary>What is told after a poll has closed, so that the tie order can be drawn, and drawn again by anyone.</summary>
/// <param name="Randomness">The public randomness, in the form of <see cref="PublicRandomness"/>.</param>
/// <param name="Link">The link of the <see cref="HashChain"/> before the one the poll committed to; null for the draw of RFC 3797.</param>
public sealed record TieReveal(string Randomness, string? Link = null)
{
    /// <summary>Whether this is what a commitment promised.</summary>
    /// <param name="commitment">The commitment.</param>
    /// <returns>True if there is randomness, and the link is the one before the link that was committed to; for RFC 3797, if there is no link.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="commitment"/> is null.</exception>
    public bool Keeps(TieCommitment commitment)
    {
        ArgumentNullException.ThrowIfNull(commitment);
        return !string.IsNullOrEmpty(Randomness) && (commitment.Link is null ? Link is null : HashChain.IsBefore(Link, commitment.Link));
    }
}
