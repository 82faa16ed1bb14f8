using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;

namespace OpenSpaces.Scheduling;

/// <summary>
/// What an app's output cache keeps of a board's answers: by the board's version, so that nobody is shown what has changed since, and by the viewer's role, so that nobody is shown
/// what is not theirs to see. The query and other headers make no difference, so that nobody fills the cache with them. An app without an output cache does without.
/// </summary>
internal sealed class RightsCachePolicy : IOutputCachePolicy
{
    public async ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        HttpContext http = context.HttpContext;
        BoardDesk desk = http.RequestServices.GetRequiredService<BoardDesk>();
        context.EnableOutputCaching = true;
        if (desk.Options.CacheFor == TimeSpan.Zero || await desk.FindAsync(http.Request.RouteValues["board"] as string ?? "", cancellation).ConfigureAwait(false) is not { } board)
        {
            context.AllowCacheLookup = context.AllowCacheStorage = false;
            return;
        }

        Viewer viewer = await desk.WhoAsync(http, board.Id).ConfigureAwait(false);
        context.AllowCacheLookup = context.AllowCacheStorage = context.AllowLocking = true;
        context.ResponseExpirationTimeSpan = desk.Options.CacheFor;
        IDictionary<string, string> key = context.CacheVaryByRules.VaryByValues;
        key["version"] = board.Version.ToString(CultureInfo.InvariantCulture);
        key["rights"] = (viewer.Person == default ? Role.Stranger : viewer.Role).ToString();
        key["coding"] = Readable.TakesGzip(http.Request) ? "gzip" : "";
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => default;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        HttpResponse response = context.HttpContext.Response;
        context.AllowCacheStorage &= response.StatusCode == StatusCodes.Status200OK && response.Headers.SetCookie.Count == 0;
        return default;
    }
}
