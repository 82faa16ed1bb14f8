namespace OpenSpaces.WebBoard;

/// <summary>Who is looking, by the cookie and nothing else: no form and no address can say who somebody is.</summary>
internal sealed class Visitor(KeyRing keys, Newcomers newcomers)
{
    private const string Cookie = "openspaces-key";

    public static string? TokenOf(HttpContext http) => http.Request.Cookies[Cookie];

    public Task<Person?> FindAsync(HttpContext http) => keys.FindAsync(TokenOf(http), http.RequestAborted);

    /// <summary>Somebody new, who said a name, does something: this device remembers them from now on, unless it was refused.</summary>
    public Task<Said> WelcomeAsync(HttpContext http, string name, Func<Person, Task<Said>> act) => newcomers.ActAsync(
        name,
        async id =>
        {
            // The key first: whoever has a topic on the board has a key to it.
            string token = await keys.MakeAsync(id, isFacilitator: false, http.RequestAborted);
            Said said = await act(new Person(id, IsFacilitator: false));
            if (said.IsKept)
            {
                Remember(http, token);
            }

            return said;
        },
        http.RequestAborted);

    public static void Remember(HttpContext http, string token) => http.Response.Cookies.Append(Cookie, token, Options(http, TimeSpan.FromDays(60)));

    public static void Forget(HttpContext http) => http.Response.Cookies.Delete(Cookie, Options(http, maxAge: null));

    private static CookieOptions Options(HttpContext http, TimeSpan? maxAge) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, IsEssential = true, MaxAge = maxAge, Path = "/" };
}
