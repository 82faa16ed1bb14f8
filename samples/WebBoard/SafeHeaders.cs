namespace OpenSpaces.WebBoard;

/// <summary>Says to the browser what no page of ours does: run a script of somebody else's or in the text, be framed, send its address away, be kept by a cache.</summary>
internal sealed class SafeHeaders(RequestDelegate next)
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext http)
    {
        http.Response.OnStarting(() =>
        {
            IHeaderDictionary headers = http.Response.Headers;
            if (http.Request.Path.StartsWithSegments(Feeds.Prefix, StringComparison.OrdinalIgnoreCase))
            {
                // The library's own answers say their own, which is stricter, and may be kept by caches.
                return Task.CompletedTask;
            }

            headers.ContentSecurityPolicy = Policy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            if (http.Response.ContentType?.StartsWith("text/html", StringComparison.Ordinal) == true)
            {
                headers.CacheControl = "private, no-store";
            }

            return Task.CompletedTask;
        });
        return next(http);
    }
}
