using MailKit.Security;

namespace OpenSpaces.Scheduling;

/// <summary>Where mail is handed in, and from whom it is. Immutable.</summary>
public sealed record MailServer
{
    /// <summary>The server's name.</summary>
    public required string Host { get; init; }

    /// <summary>Its port; 587 unless said.</summary>
    public int Port { get; init; } = 587;

    /// <summary>How the connection is protected; STARTTLS unless said, and nothing is sent without it.</summary>
    public SecureSocketOptions Security { get; init; } = SecureSocketOptions.StartTls;

    /// <summary>Who signs in; null = nobody has to.</summary>
    public string? UserName { get; init; }

    /// <summary>The password that goes with it.</summary>
    public string? Password { get; init; }

    /// <summary>The address that mails are from.</summary>
    public required string From { get; init; }

    /// <summary>What stands beside it; empty = the address alone.</summary>
    public string FromName { get; init; } = "";
}
