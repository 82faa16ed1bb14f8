using Microsoft.Extensions.DependencyInjection;

namespace OpenSpaces.Scheduling;

/// <summary>Where further packages chain their own <c>Add…</c> behind <c>AddOpenSpaces</c>.</summary>
public sealed class OpenSpacesBuilder
{
    internal OpenSpacesBuilder(IServiceCollection services) => Services = services;

    /// <summary>The host's services.</summary>
    public IServiceCollection Services { get; }
}
