using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
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

    public BoardKeeper Keeper => app.Services.GetRequiredService<BoardKeeper>();

    public static async Task<WebHall> StartAsync(Action<OpenSpacesWebOptions>? configure = null)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<IClock>(new FakeClock(Hall.Morning));
        builder.Services.AddOpenApi();
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
        app.MapOpenApi();
        app.MapOpenSpaces("/open-space");
        await app.StartAsync();
        var hall = new WebHall(app, new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()));
        await hall.GivenAsync();
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
