using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>What an export can say beside its agenda. Immutable.</summary>
public sealed record ExportOptions
{
    /// <summary>Nothing beside the agenda.</summary>
    public static ExportOptions Default { get; } = new();

    /// <summary>Where people read the agenda (http or https), or null. Sessions are linked as its fragment <c>#session-ID</c>, which the HTML page has.</summary>
    /// <exception cref="ArgumentException">It is relative, or of another scheme.</exception>
    public Uri? Address
    {
        get;
        init => field = value is null or { IsAbsoluteUri: true, Scheme: "http" or "https" }
            ? value
            : throw new ArgumentException("An agenda's address is absolute, and http or https.", nameof(value));
    }

    /// <summary>The moment for which a page shows what runs and what is next; null = it does not show that.</summary>
    public Instant? Now { get; init; }

    /// <summary>Where a session can be read: within the agenda, or else where its hosts say; null if nowhere.</summary>
    internal Uri? AddressOf(Session session) =>
        Address is null ? session.Link : new UriBuilder(Address) { Fragment = $"session-{session.Id}" }.Uri;
}
