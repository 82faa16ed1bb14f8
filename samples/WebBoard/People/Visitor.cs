namespace OpenSpaces.WebBoard;

/// <summary>Who is looking, by the cookie and nothing else: no form and no address can say who somebody is.</summary>
internal sealed class Visitor(KeyRing keys, EventBoard hall)
{
    private const string Cookie = "openspaces-key";

    public static string? TokenOf(HttpContext http) => http.Request.Cookies[Cookie];

    public Task<Person?> FindAsync(HttpContext http) => keys.FindAsync(TokenOf(http), http.RequestAborted);

    /// <summary>Somebody new, who said a name: this device remembers them from now on.</summary>
    public async Task<Person> WelcomeAsync(HttpContext http, string name)
    {
        PersonId id = KeyRing.NewPerson();
        await hall.NameAsync(id, name, http.RequestAborted);
        Remember(http, await keys.MakeAsync(id, isFacilitator: false, http.RequestAborted));
        return new Person(id, IsFacilitator: false);
    }

    public static void Remember(HttpContext http, string token) => http.Response.Cookies.Append(Cookie, token, Options(http, TimeSpan.FromDays(60)));

    public static void Forget(HttpContext http) => http.Response.Cookies.Delete(Cookie, Options(http, maxAge: null));

    private static CookieOptions Options(HttpContext http, TimeSpan? maxAge) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, IsEssential = true, MaxAge = maxAge, Path = "/" };
}
