using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using NodaTime;
using OpenSpaces.Scheduling;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds announcing to a host.</summary>
public static class OpenSpacesBuilderAnnouncingExtensions
{
    /// <summary>
    /// Adds a channel: an <see cref="IAnnouncer"/> keyed by its name, an <see cref="IOutbox"/> (in memory) a <see cref="Courier"/> and a <see cref="BoardTeller"/> (which needs an <see cref="IBoardFeed"/>) for all channels. Nothing is sent unless
    /// <see cref="AnnouncingOptions.IsLive"/> is set.
    /// </summary>
    /// <param name="builder">What <c>AddOpenSpaces</c> gave.</param>
    /// <param name="channel">The channel's name: for example <c>mastodon</c>.</param>
    /// <param name="announcer">Makes its announcer.</param>
    /// <param name="configure">Sets the options, which all channels share; null = as they are.</param>
    /// <returns>The same builder.</returns>
    /// <remarks>Something has to run the courier: <c>AddCourierService</c> of the package OpenSpaces.Scheduling.Hosting, or the host itself by <see cref="Courier.RunAsync"/>.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/>, <paramref name="channel"/> or <paramref name="announcer"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="channel"/> is empty, or has an announcer already.</exception>
    public static OpenSpacesBuilder AddAnnouncer(this OpenSpacesBuilder builder, string channel, Func<IServiceProvider, IAnnouncer> announcer, Action<AnnouncingOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrEmpty(channel);
        ArgumentNullException.ThrowIfNull(announcer);
        IServiceCollection services = builder.Services;
        if (services.Any(service => service.ImplementationInstance is AnnouncerChannel known && known.Name == channel))
        {
            throw new ArgumentException($"The channel {channel} has an announcer already.", nameof(channel));
        }

        OptionsBuilder<AnnouncingOptions> options = services.AddOptions<AnnouncingOptions>();
        if (configure is not null)
        {
            options.Configure(configure);
        }

        services.AddSingleton(new AnnouncerChannel(channel));
        services.AddKeyedSingleton(channel, (provider, _) => Chosen(provider).IsLive ? announcer(provider) : new DryRunAnnouncer(announcer(provider)));
        services.TryAddSingleton<IOutbox, InMemoryOutbox>();
        services.TryAddSingleton(provider => new Courier(
            provider.GetRequiredService<IOutbox>(),
            provider.GetServices<AnnouncerChannel>().Select(known => KeyValuePair.Create(known.Name, provider.GetRequiredKeyedService<IAnnouncer>(known.Name))),
            provider.GetRequiredService<IClock>(),
            Chosen(provider).Courier));
        services.TryAddSingleton(provider => new BoardTeller(
            provider.GetRequiredService<IBoardFeed>(),
            provider.GetRequiredService<IOutbox>(),
            provider.GetRequiredService<IClock>(),
            provider.GetServices<AnnouncerChannel>().Select(known => ToldOn(provider, known.Name)),
            Chosen(provider).Telling));
        return builder;
    }

    /// <summary>Adds what is announced of each commit, in its own transaction where the store keeps an outbox too (<c>AddEntityFrameworkStores</c>); other stores do not ask.</summary>
    /// <param name="builder">What <c>AddOpenSpaces</c> gave.</param>
    /// <param name="announcements">Makes the function.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static OpenSpacesBuilder AddCommitAnnouncements(this OpenSpacesBuilder builder, Func<IServiceProvider, CommitAnnouncements> announcements)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(announcements);
        builder.Services.AddSingleton(announcements);
        return builder;
    }

    private static ToldChannel ToldOn(IServiceProvider provider, string channel) => new(channel, provider.GetRequiredKeyedService<IAnnouncer>(channel).Rule)
    {
        Style = Chosen(provider).Style,
        Readers = Chosen(provider).Readers.TryGetValue(channel, out Audience readers) ? readers : Audience.Everyone,
    };

    private static AnnouncingOptions Chosen(IServiceProvider provider) => provider.GetRequiredService<IOptions<AnnouncingOptions>>().Value;
}
