using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;
using OpenSpaces.Scheduling;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Lets servers over one PostgreSQL tell each other what they keep.</summary>
public static class OpenSpacesPostgresBuilderExtensions
{
    /// <summary>
    /// Adds hints between servers, by <c>NOTIFY</c>: whoever follows a board (<see cref="IBoardFeed"/>) hears within milliseconds what another server keeps, and not only after
    /// <see cref="EntityFrameworkStoreOptions.FeedInterval"/>, which stays as the poll under it and may then be longer.
    /// </summary>
    /// <param name="builder">What <c>AddOpenSpaces</c> answered; <c>AddEntityFrameworkStores</c> has to be called too, before or after.</param>
    /// <param name="connectionString">
    /// The database of the stores, directly: a pooler that hands out a connection for one transaction each cannot listen. At most two connections of it are used, one to listen while anybody follows, one to tell.
    /// </param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="connectionString"/> is null, empty, or no connection string.</exception>
    /// <remarks>Every server of the database needs it, or the poll tells. A hint says that a board is at a version, no more: who may listen to the database learns ids of boards and nothing of what happens on them.</remarks>
    public static OpenSpacesBuilder AddPostgresHints(this OpenSpacesBuilder builder, string connectionString)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrEmpty(connectionString);
        string own = new NpgsqlConnectionStringBuilder(connectionString) { ApplicationName = "OpenSpaces hints", MaxPoolSize = 2, MinPoolSize = 0, KeepAlive = 10, Enlist = false }.ConnectionString;
        builder.Services.Replace(ServiceDescriptor.Singleton<IHintLine>(provider => new PostgresHints(
            own, provider.GetRequiredService<BoardHints>(), provider.GetRequiredService<HeadPoll>(), provider.GetRequiredService<TimeProvider>())));
        return builder;
    }
}
