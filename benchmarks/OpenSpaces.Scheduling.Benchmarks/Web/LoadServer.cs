using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace OpenSpaces.Scheduling.Benchmarks.Web;

/// <summary>The server under load, a process of its own: a board behind <c>MapOpenSpaces</c>, and a bare endpoint that returns a constant.</summary>
internal static class LoadServer
{
    public const string Name = "web-load-server";
    public static readonly BoardId Id = new("load");
    private static readonly DateTimeZone Kolkata = DateTimeZoneProviders.Tzdb["Asia/Kolkata"];
    private static readonly Instant Morning = Instant.FromUtc(2018, 10, 6, 2, 30);

    /// <summary>Serves until its standard input ends, after it has printed its address.</summary>
    public static async Task RunAsync(int topics)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<IClock>(new NowClock()).AddOutputCache();
        builder.Services.AddOpenSpaces().AddWeb(web => web.Viewer = (context, _) => new(
            PersonId.TryParse(context.Request.Headers["X-Person"], out PersonId person) ? new Viewer(person, Role.Attendee) : Viewer.Stranger));
        WebApplication app = builder.Build();
        app.UseOutputCache();
        app.MapGet("/constant", () => "constant");
        app.MapPost("/constant", () => "constant");
        app.MapOpenSpaces("/open-space");
        await OpenAsync(app.Services.GetRequiredService<BoardKeeper>(), topics);
        await app.StartAsync();
        Console.WriteLine(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        await Console.In.ReadToEndAsync();
        await app.StopAsync();
    }

    public static string HostOf(int topic) => string.Create(CultureInfo.InvariantCulture, $"p{topic}");

    /// <summary>A free cell for each topic: 20 rooms, and days of 20 half-hours.</summary>
    public static Cell CellOf(int topic) => new(new RoomId(string.Create(CultureInfo.InvariantCulture, $"r{topic % 20}")), new TimeSlotId(string.Create(CultureInfo.InvariantCulture, $"s{topic / 20}")));

    private static async Task OpenAsync(BoardKeeper keeper, int topics)
    {
        var slots = Enumerable.Range(0, (topics + 19) / 20).Select(number =>
        {
            LocalDateTime start = new LocalDate(2018, 10, 6).PlusDays(number / 20) + new LocalTime(10, 0).PlusMinutes(number % 20 * 30);
            return new TimeSlot(new TimeSlotId(string.Create(CultureInfo.InvariantCulture, $"s{number}")), start, start.PlusMinutes(30));
        });
        var rooms = Enumerable.Range(0, 20).Select(number => new Room(new RoomId(string.Create(CultureInfo.InvariantCulture, $"r{number}")), string.Create(CultureInfo.InvariantCulture, $"Room {number}")));
        var facilitator = new Stamp(new PersonId("facilitator"), Role.Facilitator, Morning);
        await keeper.OpenAsync(Board.Open(Id, Grid.Create(Kolkata, [.. rooms], [.. slots]), BoardPolicy.Default, facilitator));
        for (int topic = 0; topic < topics; topic++)
        {
            var proposal = new Proposal(new ProposalId(string.Create(CultureInfo.InvariantCulture, $"t{topic}")), string.Create(CultureInfo.InvariantCulture, $"Topic {topic}")) { Hosts = [new PersonId(HostOf(topic))] };
            (await keeper.DecideAsync(Id, board => board.Propose(proposal, facilitator))).OrThrow();
        }

        (await keeper.DecideAsync(Id, board => board.Publish(facilitator))).OrThrow();
    }

    private sealed class NowClock : IClock
    {
        public Instant GetCurrentInstant() => Morning;
    }
}
