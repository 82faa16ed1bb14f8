using System.Collections.Immutable;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace OpenSpaces.Scheduling;

/// <summary>So many commands a person a minute on a board, by the framework's limiter. Whoever is over it hears 429, and nothing happens.</summary>
internal sealed class CommandLimiter : IDisposable
{
    private readonly PartitionedRateLimiter<string> limiter;

    public CommandLimiter(Microsoft.Extensions.Options.IOptions<OpenSpacesWebOptions> options)
    {
        int most = options.Value.CommandsPerMinute;
        limiter = PartitionedRateLimiter.Create<string, string>(key => RateLimitPartition.GetFixedWindowLimiter(
            key, _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 }));
    }

    public static async ValueTask<object?> LimitAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        HttpContext http = context.HttpContext;
        BoardDesk desk = http.RequestServices.GetRequiredService<BoardDesk>();
        if (!BoardId.TryParse(http.Request.RouteValues["board"] as string, out BoardId board))
        {
            return Answers.NoBoard("");
        }

        string who = KeyOf(http, await desk.WhoAsync(http, board).ConfigureAwait(false));
        using RateLimitLease lease = http.RequestServices.GetRequiredService<CommandLimiter>().limiter.AttemptAcquire($"{board}/{who}");
        if (lease.IsAcquired)
        {
            return await next(context).ConfigureAwait(false);
        }

        http.Response.Headers.RetryAfter = "60";
        return Answers.Problem(429, [new Refusal("TooManyCommands", $"A person may send {desk.Options.CommandsPerMinute} commands a minute. Wait a minute and send it again.")]);
    }

    /// <summary>A person by their id, a stranger by their address.</summary>
    public static string KeyOf(HttpContext context, Viewer viewer) =>
        viewer.Person == default ? $"stranger {context.Connection.RemoteIpAddress}" : viewer.Person.Value;

    public void Dispose() => limiter.Dispose();
}
