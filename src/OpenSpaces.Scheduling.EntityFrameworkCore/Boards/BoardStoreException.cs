using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace OpenSpaces.Scheduling;

/// <summary>The database could not do what was asked of it: the message says what, of which board, where, and what the database said.</summary>
public sealed class BoardStoreException : Exception
{
    /// <summary>Makes the exception with a message of its own.</summary>
    public BoardStoreException()
        : base("The database could not do what was asked of it.")
    {
    }

    /// <summary>Makes the exception with a message.</summary>
    /// <param name="message">What, where, and what to do next.</param>
    public BoardStoreException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception with a message and its cause.</summary>
    /// <param name="message">What, where, and what to do next.</param>
    /// <param name="innerException">The cause.</param>
    public BoardStoreException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes the exception for something that was not done.</summary>
    /// <param name="board">The board, if it is known.</param>
    /// <param name="subject">What it is about, as a sentence begins with it.</param>
    /// <param name="what">What was not done, for example "be read".</param>
    /// <param name="where">The database.</param>
    /// <param name="next">What holds now, and what to do next.</param>
    /// <param name="cause">What the database said.</param>
    internal BoardStoreException(BoardId board, string subject, string what, string where, string next, Exception cause)
        : base($"{subject} could not {what} in {where}: {cause.GetBaseException().Message.TrimEnd('.')}. {next}", cause) => Board = board;

    /// <summary>The board; the default value if not known.</summary>
    public BoardId Board { get; }

    /// <summary>Whether it is the database that failed, and no fault of this package or its caller.</summary>
    internal static bool IsFailure(Exception exception) => exception is DbException or DbUpdateException or TimeoutException
        || (exception is InvalidOperationException { InnerException: { } inner } && IsFailure(inner));

    /// <summary>The database by name, and where it runs; never a password.</summary>
    internal static string Place(DbContext context)
    {
        DbConnection connection = context.Database.GetDbConnection();
        return context.IsSqlite() ? connection.DataSource : $"database {connection.Database} at {connection.DataSource}";
    }
}
