using System.Threading.RateLimiting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace OpenSpaces.WebBoard;

/// <summary>Puts the application together: services, the order of what a request passes, and what a fresh database begins with.</summary>
internal static class Startup
{
    private const int LargestForm = 64 * 1024;

    public static WebApplication Build(string[] args)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestForm;
        });
        AddBoard(builder.Services, builder.Configuration.GetConnectionString("Board") ?? "Data Source=webboard.db");
        AddPages(builder.Services);
        WebApplication app = builder.Build();
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/oops",
            StatusCodeSelector = fault => fault is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
        });
        app.UseMiddleware<SafeHeaders>();
        app.UseRateLimiter();
        app.UseOutputCache();
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapActs();
        app.MapFiles();
        app.MapOpenSpaces(Feeds.Prefix);
        app.MapRazorComponents<Pages.App>().AddInteractiveServerRenderMode();
        return app;
    }

    /// <summary>Makes the tables and the event where there are none, and tells the facilitator's link.</summary>
    public static async Task PrepareAsync(WebApplication app)
    {
        await using AsyncServiceScope scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<BoardContext>().Database.EnsureOpenSpacesTablesAsync(BoardContext.Own);
        await app.Services.GetRequiredService<DemoEvent>().PrepareAsync(CancellationToken.None);
        string token = await app.Services.GetRequiredService<KeyRing>().MakeAsync(PyConIndia.Noor, isFacilitator: true, CancellationToken.None);
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            string address = app.Urls.FirstOrDefault() ?? "";
            Console.WriteLine($"The board:              {address}/");
            Console.WriteLine($"The wall:               {address}/wall");
            Console.WriteLine($"The facilitator's desk: {address}/key/{token}   (who has this link is the facilitator: tell nobody else)");
        });
    }

    private static void AddBoard(IServiceCollection services, string connection)
    {
        // Host= is how every connection string of PostgreSQL begins or goes on; SQLite's has a file.
        bool isPostgres = connection.Contains("Host=", StringComparison.OrdinalIgnoreCase);
        services.AddPooledDbContextFactory<BoardContext>(options => _ = isPostgres ? options.UseNpgsql(connection) : options.UseSqlite(connection));
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<BoardContext>>().CreateDbContext());
        services.AddSingleton(TimeProvider.System).AddSingleton<EventClock>().AddSingleton<IClock>(provider => provider.GetRequiredService<EventClock>());
        services.AddSingleton<IFeedKeys, DatabaseFeedKeys>();
        services.AddOpenSpaces(options => options.TimeZone = PyConIndia.Grid.Zone.Id).AddEntityFrameworkStores<BoardContext>().AddWeb(Feeds.Configure);
        services.AddSingleton<EventBoard>().AddSingleton<DemoEvent>().AddSingleton<KeyRing>().AddSingleton<Newcomers>().AddSingleton<Absent>().AddSingleton<DrawSecrets>();
    }

    private static void AddPages(IServiceCollection services)
    {
        services.AddScoped<Visitor>().AddScoped<ActDesk>().AddScoped<TopicForms>().AddScoped<VoteForms>().AddScoped<PollForms>();
        services.AddOutputCache();
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddAntiforgery(options => options.Cookie.Name = "openspaces-form");
        services.AddDataProtection().SetApplicationName("openspaces-webboard");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(options =>
            options.XmlRepository = new SharedFormKeys(provider.GetRequiredService<IDbContextFactory<BoardContext>>())));
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.AddPolicy("acts", http => RateLimitPartition.GetTokenBucketLimiter(
                Visitor.TokenOf(http) ?? http.Connection.RemoteIpAddress?.ToString() ?? "",
                _ => new TokenBucketRateLimiterOptions { TokenLimit = 60, TokensPerPeriod = 1, ReplenishmentPeriod = TimeSpan.FromSeconds(1), QueueLimit = 0 }));
        });
    }
}
