using Microsoft.AspNetCore.Http;

namespace OpenSpaces.Scheduling;

/// <summary>What every answer says, so that no text of a stranger is ever run: the type is not guessed, and a page that is opened by itself loads and runs nothing.</summary>
internal static class SafeHeaders
{
    public static ValueTask<object?> AddAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        IHeaderDictionary headers = context.HttpContext.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";
        headers["Referrer-Policy"] = "no-referrer";
        return next(context);
    }
}
