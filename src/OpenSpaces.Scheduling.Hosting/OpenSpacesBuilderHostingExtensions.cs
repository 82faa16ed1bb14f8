using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using OpenSpaces.Scheduling;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds background services to a host.</summary>
public static class OpenSpacesBuilderHostingExtensions
{
    /// <summary>Runs the courier in the background, from the host's start to its stop; at least one <c>AddAnnouncer</c> has to be there when it starts.</summary>
    /// <param name="builder">What <c>AddOpenSpaces</c> gave.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    public static OpenSpacesBuilder AddCourierService(this OpenSpacesBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, CourierService>(
            provider => new CourierService(provider.GetRequiredService<Courier>(), provider.GetRequiredService<TimeProvider>())));
        return builder;
    }

    /// <summary>Tells what happens on boards, from the host's start to its stop; a store with a feed and at least one <c>AddAnnouncer</c> have to be there when it starts.</summary>
    /// <param name="builder">What <c>AddOpenSpaces</c> gave.</param>
    /// <param name="boards">The boards; those that are not there yet are waited for.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> or <paramref name="boards"/> is null.</exception>
    public static OpenSpacesBuilder AddTellerService(this OpenSpacesBuilder builder, params IEnumerable<BoardId> boards)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(boards);
        BoardId[] told = [.. boards];
        builder.Services.AddSingleton<IHostedService>(provider => new TellerService(provider.GetRequiredService<BoardTeller>(), told, provider.GetRequiredService<TimeProvider>()));
        return builder;
    }
}
