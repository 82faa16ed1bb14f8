using Microsoft.AspNetCore.Http;

namespace OpenSpaces.Scheduling;

/// <summary>How an app answers for its boards over HTTP.</summary>
public sealed class OpenSpacesWebOptions
{
    /// <summary>
    /// Maps the app's user to a person and a role on a board. Everybody is <see cref="Viewer.Stranger"/> unless said, so that forgetting it denies. Take it from the sign-in
    /// (<see cref="HttpContext.User"/>), never from an address or a header that a client may write.
    /// </summary>
    public Func<HttpContext, BoardId, ValueTask<Viewer>> Viewer { get; set; } = (_, _) => new(Scheduling.Viewer.Stranger);

    /// <summary>What people are called on a board, the same for everybody of one role. Nobody has a name unless said: their ids stand in its place.</summary>
    public Func<HttpContext, BoardId, ValueTask<IReadOnlyDictionary<PersonId, string>?>> Names { get; set; } = (_, _) => new((IReadOnlyDictionary<PersonId, string>?)null);

    /// <summary>The least role that sees the board as it is now, published or not, and its live changes. <see cref="Role.Attendee"/> unless said; <see cref="Role.Stranger"/> opens it to everybody.</summary>
    public Role LiveFrom { get; set; } = Role.Attendee;

    /// <summary>How many commands, ballots and marks a person may send a minute; strangers count by their address. 60 unless said, at least 1.</summary>
    public int CommandsPerMinute { get; set; } = 60;

    /// <summary>How many may follow live at once in this process. 2,000 unless said, at least 1.</summary>
    public int LiveConnections { get; set; } = 2_000;

    /// <summary>How many of them may be one person's. 8 unless said, at least 1; strangers share theirs by address, and an address may be a whole hall's.</summary>
    public int LiveConnectionsEach { get; set; } = 8;

    /// <summary>How long a live connection may be silent before a comment is sent, over 0. 15 seconds unless said.</summary>
    public TimeSpan Heartbeat { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>
    /// How long an answer may be given again from the app's output cache (<c>AddOutputCache</c>, and <c>UseOutputCache</c> behind the sign-in) while its board has not changed, 0 = never. A second
    /// unless said: a name that changes is seen after that. What is kept is kept by role.
    /// </summary>
    public TimeSpan CacheFor { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How many bytes the body of a request may have. 65,536 unless said, at least 1.</summary>
    public int MaxBodyBytes { get; set; } = 65_536;
}
