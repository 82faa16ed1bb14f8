using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>The board refused, and the caller had said that it would not (<see cref="Decision.OrThrow"/>).</summary>
public sealed class BoardRefusedException : Exception
{
    /// <summary>Makes the exception with a message of its own.</summary>
    public BoardRefusedException()
        : base("The board refused.")
    {
    }

    /// <summary>Makes the exception with a message.</summary>
    /// <param name="message">What was refused and why.</param>
    public BoardRefusedException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception with a message and its cause.</summary>
    /// <param name="message">What was refused and why.</param>
    /// <param name="innerException">The cause.</param>
    public BoardRefusedException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes the exception for the reasons a board gave.</summary>
    /// <param name="conflicts">Every reason that holds.</param>
    public BoardRefusedException(ImmutableArray<Conflict> conflicts)
        : base(string.Join(" ", conflicts.Select(conflict => conflict.Message))) => Conflicts = conflicts;

    /// <summary>Every reason that holds; empty if the exception was not made by a board.</summary>
    public ImmutableArray<Conflict> Conflicts { get; } = [];
}
