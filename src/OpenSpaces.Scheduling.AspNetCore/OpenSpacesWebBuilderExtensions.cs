using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using OpenSpaces.Scheduling;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Readies an app to answer for its boards over HTTP.</summary>
public static class OpenSpacesWebBuilderExtensions
{
    /// <summary>Adds what <c>MapOpenSpaces</c> needs: the options, and <see cref="IFeedKeys"/> in memory unless the host registered its own.</summary>
    /// <param name="builder">What <c>AddOpenSpaces</c> answered.</param>
    /// <param name="configure">Sets the options; null = as said at each, and everybody is a stranger.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    public static OpenSpacesBuilder AddWeb(this OpenSpacesBuilder builder, Action<OpenSpacesWebOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        OptionsBuilder<OpenSpacesWebOptions> options = builder.Services.AddOptions<OpenSpacesWebOptions>().ValidateOnStart();
        if (configure is not null)
        {
            options.Configure(configure);
        }

        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<OpenSpacesWebOptions>, OpenSpacesWebOptionsCheck>());
        builder.Services.TryAddSingleton<IFeedKeys, InMemoryFeedKeys>();
        builder.Services.TryAddSingleton<BoardDesk>();
        builder.Services.TryAddSingleton<CommandLimiter>();
        builder.Services.TryAddSingleton<LiveSeats>();
        return builder;
    }
}
