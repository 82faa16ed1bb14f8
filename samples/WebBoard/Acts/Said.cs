using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.DataProtection;

namespace OpenSpaces.WebBoard;

/// <summary>What came of a form, told once on the page that follows: near the form that was sent, with what was typed where it was refused.</summary>
/// <param name="Form">Which form.</param>
/// <param name="IsDone">Whether it was done.</param>
/// <param name="Sentences">What happened, or every reason why not and what to do next.</param>
/// <param name="Typed">What was typed, by field; empty where it was done.</param>
internal sealed record Said(string Form, bool IsDone, ImmutableArray<string> Sentences, ImmutableDictionary<string, string> Typed)
{
    private const string Cookie = "openspaces-said";
    private const int MostTyped = 2_000;

    /// <summary>Whether anything was kept: then who said a name for the first time is known by it.</summary>
    [JsonIgnore]
    public bool IsKept { get; private init; } = IsDone;

    /// <summary>The first half was done, and it is said why the second was not.</summary>
    public static Said HalfDone(string form, params ImmutableArray<string> sentences) => new(form, IsDone: false, sentences, ImmutableDictionary<string, string>.Empty) { IsKept = true };

    public static Said Done(string form, params ImmutableArray<string> sentences) => new(form, IsDone: true, sentences, ImmutableDictionary<string, string>.Empty);

    public static Said Refused(FormFields form, params ImmutableArray<string> sentences) => new(form.Key, IsDone: false, sentences, form.Typed(MostTyped));

    /// <summary>Keeps it for the next page, sealed, so that nobody can put words in our mouth.</summary>
    public void Keep(HttpContext http)
    {
        string json = JsonSerializer.Serialize(this);
        http.Response.Cookies.Append(Cookie, Protector(http).Protect(json), new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = http.Request.IsHttps, IsEssential = true, MaxAge = TimeSpan.FromMinutes(2) });
    }

    /// <summary>Takes what the last form led to, once.</summary>
    public static Said? Take(HttpContext http)
    {
        if (http.Items.TryGetValue(Cookie, out object? taken))
        {
            return taken as Said;
        }

        Said? said = null;
        if (http.Request.Cookies[Cookie] is { Length: > 0 } kept)
        {
            http.Response.Cookies.Delete(Cookie);
            try
            {
                said = JsonSerializer.Deserialize<Said>(Protector(http).Unprotect(kept));
            }
            catch (System.Security.Cryptography.CryptographicException)
            {
                // Sealed by a server whose keys are gone: what it said is not worth a broken page.
            }
        }

        http.Items[Cookie] = said;
        return said;
    }

    /// <summary>What was typed into a field of a form that was refused, to be mended; null where there is nothing.</summary>
    public static string? TypedIn(HttpContext http, string form, string field) => Take(http) is { IsDone: false } said && said.Form == form ? said.Typed.GetValueOrDefault(field) : null;

    private static IDataProtector Protector(HttpContext http) => http.RequestServices.GetRequiredService<IDataProtectionProvider>().CreateProtector("said");
}
