using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace OpenSpaces.WebBoard.Tests.Support;

/// <summary>A browser without scripts: it keeps cookies, follows links and sends forms with the token that the page gave.</summary>
internal sealed partial class Phone : IDisposable
{
    private readonly HttpClientHandler handler = new() { CookieContainer = new CookieContainer(), AllowAutoRedirect = false };
    private readonly HttpClient client;

    public Phone(Uri address) => client = new HttpClient(handler) { BaseAddress = address };

    public async Task<string> ReadAsync(string page) => WebUtility.HtmlDecode(await RawAsync(page));

    /// <summary>A page as it was sent, with its text encoded.</summary>
    public async Task<string> RawAsync(string page) => await client.GetStringAsync(new Uri(page, UriKind.RelativeOrAbsolute));

    public Task<HttpResponseMessage> GetAsync(string page) => client.GetAsync(new Uri(page, UriKind.RelativeOrAbsolute));

    /// <summary>Asks one of the library's own endpoints, which take JSON.</summary>
    public async Task<HttpResponseMessage> PostJsonAsync(string address, string json = "{}")
    {
        using var content = new StringContent(json, null, "application/json");
        return await client.PostAsync(new Uri(address, UriKind.Relative), content);
    }

    /// <summary>How often the board has changed.</summary>
    public async Task<long> VersionAsync() => JsonDocument.Parse(await RawAsync("/open-space/pycon-india-2018/board.json")).RootElement.GetProperty("version").GetInt64();

    /// <summary>Sends a form as a page that has one would, and reads the page that follows.</summary>
    public async Task<string> SendAsync(string act, params (string Name, string Value)[] fields)
    {
        using HttpResponseMessage answer = await PostAsync(act, await TokenAsync(), fields);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return await ReadAsync(answer.Headers.Location!.ToString());
    }

    public async Task<HttpResponseMessage> PostAsync(string act, string? token, params (string Name, string Value)[] fields)
    {
        var sent = fields.Select(field => KeyValuePair.Create(field.Name, field.Value)).ToList();
        if (token is not null)
        {
            sent.Add(KeyValuePair.Create("__RequestVerificationToken", token));
        }

        using var content = new FormUrlEncodedContent(sent);
        return await client.PostAsync(new Uri(act, UriKind.RelativeOrAbsolute), content);
    }

    public async Task<string> TokenAsync() => Token().Match(await client.GetStringAsync(new Uri("/me", UriKind.Relative))).Groups[1].Value;

    /// <summary>Opens a private link and says yes.</summary>
    public async Task EnterAsync(string key)
    {
        using HttpResponseMessage answer = await PostAsync("/key", await TokenAsync(), ("token", key));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    public void Dispose()
    {
        client.Dispose();
        handler.Dispose();
    }

    [GeneratedRegex("__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
