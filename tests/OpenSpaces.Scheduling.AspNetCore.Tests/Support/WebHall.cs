using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Testing;

namespace OpenSpaces.Scheduling.Tests;

/// <summary>The hall behind a real Kestrel on loopback. Who asks is what the header X-Test-Person says, which only a test's sign-in may do.</summary>
internal sealed class WebHall : IAsyncDisposable
{
    public const string Root = "/open-space/hall-3/";

    private readonly WebApplication app;

    private WebHall(WebApplication app, Uri address)
    {
        this.app = app;
        // A plain client unpacks nothing: what it gets is what was sent.
        Client = new HttpClient { BaseAddress = address };
    }

    public HttpClient Client { get; }

    public BoardId Id { get; } = new("hall-3");

    /// <summary>The board's version before a test asks anything.</summary>
    public long GivenVersion { get; private set; }

    public IServiceProvider Services => app.Services;

    /// <summary>The hall's clock: eight in the morning, until a test sets it.</summary>
    public FakeClock Clock => (FakeClock)app.Services.GetRequiredService<IClock>();

    /// <summary>Every method and address below a board that is mapped, as it was written.</summary>
    public IEnumerable<(string Method, string Path)> Routes =>
        from endpoint in app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        let pattern = endpoint.RoutePattern.RawText!
        where pattern.StartsWith("/open-space/{board}/", StringComparison.Ordinal)
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods
        select (method, pattern["/open-space/{board}/".Length..]);

    public BoardKeeper Keeper => app.Services.GetRequiredService<BoardKeeper>();

    /// <param name="configure">Sets the options.</param>
    /// <param name="store">Where boards are kept; null = in memory, with the board that is given.</param>
    /// <param name="caches">Whether the app has an output cache.</param>
    public static async Task<WebHall> StartAsync(Action<OpenSpacesWebOptions>? configure = null, IBoardStore? store = null, bool caches = false)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<IClock>(new FakeClock(Hall.Morning));
        builder.Services.AddOpenApi();
        builder.Services.AddOutputCache();
        if (store is not null)
        {
            builder.Services.AddSingleton(store);
        }

        builder.Services.AddOpenSpaces().AddWeb(options =>
        {
            options.CommandsPerMinute = 10_000;
            options.Viewer = (context, _) => new(context.Request.Headers["X-Test-Person"].ToString() switch
            {
                "" => Viewer.Stranger,
                "facilitator" => new Viewer(Hall.Facilitator, Role.Facilitator),
                string person => new Viewer(new PersonId(person), Role.Attendee),
            });
            configure?.Invoke(options);
        });
        WebApplication app = builder.Build();
        if (caches)
        {
            app.UseOutputCache();
        }

        app.MapOpenApi();
        app.MapOpenSpaces("/open-space");
        await app.StartAsync();
        var hall = new WebHall(app, new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()));
        if (store is null)
        {
            await hall.GivenAsync();
        }

        return hall;
    }

    public async Task<HttpResponseMessage> PostAsync(string path, string person, string json = "{}", string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Root + path) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        Sign(request, person);
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return await Client.SendAsync(request);
    }

    public Task<HttpResponseMessage> GetAsync(string path, string person = "", params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, path, person, headers);

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string person = "", params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, Root + path);
        Sign(request, person);
        foreach ((string name, string value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }

    /// <summary>Given: Asha's and Ben's topics wait, an idea looks for a host, Chen's stands in red at ten, and an agenda is out.</summary>
    private async Task GivenAsync()
    {
        Assert.True(await Keeper.OpenAsync(Board.Open(Id, Hall.Grid, BoardPolicy.Default, Hall.ByFacilitator)));
        foreach (Proposal proposal in new[] { Hall.Topic("own", Hall.Asha), Hall.Topic("theirs", Hall.Ben), Hall.Topic("idea"), Hall.Topic("up", Hall.Chen) })
        {
            (await Keeper.DecideAsync(Id, board => board.Propose(proposal, Hall.ByFacilitator))).OrThrow();
        }

        (await Keeper.DecideAsync(Id, board => board.Place(new ProposalId("up"), Hall.RedAt(Hall.Ten), Hall.ByFacilitator))).OrThrow();
        GivenVersion = (await Keeper.DecideAsync(Id, board => board.Publish(Hall.ByFacilitator))).OrThrow().Version;
    }

    private static void Sign(HttpRequestMessage request, string person)
    {
        if (person.Length > 0)
        {
            request.Headers.Add("X-Test-Person", person);
        }
    }
}
