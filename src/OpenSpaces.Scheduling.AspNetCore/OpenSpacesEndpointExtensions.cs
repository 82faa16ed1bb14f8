using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using OpenSpaces.Scheduling;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps the endpoints of boards.</summary>
public static class OpenSpacesEndpointExtensions
{
    /// <summary>Maps reading, commands, ballots, live changes and private feeds of every board the app keeps, each at <c>prefix/board-id/…</c> (docs/web.md).</summary>
    /// <param name="endpoints">The app.</param>
    /// <param name="prefix">Where, for example <c>/open-space</c>.</param>
    /// <returns>The group, for the app's own policies.</returns>
    /// <remarks>Needs <c>AddOpenSpaces().AddWeb(…)</c>. Who may do what is the board's to say; these endpoints add nothing but who asks.</remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static RouteGroupBuilder MapOpenSpaces(this IEndpointRouteBuilder endpoints, string prefix)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(prefix);
        RouteGroupBuilder all = endpoints.MapGroup(prefix).WithTags("Open space");
        RouteGroupBuilder board = all.MapGroup("/{board}");
        board.AddEndpointFilter(SafeHeaders.AddAsync);
        AgendaEndpoints.Map(board);
        BoardEndpoints.Map(board);
        PrivateFeedEndpoints.Map(board);
        RouteGroupBuilder writing = board.MapGroup("");
        writing.AddEndpointFilter(CommandLimiter.LimitAsync);
        CommandEndpoints.Map(writing);
        PollEndpoints.Map(board, writing);
        PrivateFeedEndpoints.MapKeys(writing);
        return all;
    }
}
