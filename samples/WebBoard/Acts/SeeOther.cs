namespace OpenSpaces.WebBoard;

/// <summary>303: look there with a GET, whatever was sent here.</summary>
internal sealed class SeeOther(string local) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = local;
        return Task.CompletedTask;
    }
}
