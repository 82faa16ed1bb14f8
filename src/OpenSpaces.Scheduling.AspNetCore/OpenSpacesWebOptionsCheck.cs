using Microsoft.Extensions.Options;

namespace OpenSpaces.Scheduling;

/// <summary>Says everything that is wrong with the options at once, when the host starts.</summary>
internal sealed class OpenSpacesWebOptionsCheck : IValidateOptions<OpenSpacesWebOptions>
{
    public ValidateOptionsResult Validate(string? name, OpenSpacesWebOptions options)
    {
        string[] faults =
        [
            .. Least(nameof(options.CommandsPerMinute), options.CommandsPerMinute),
            .. Least(nameof(options.LiveConnections), options.LiveConnections),
            .. Least(nameof(options.LiveConnectionsEach), options.LiveConnectionsEach),
            .. Least(nameof(options.MaxBodyBytes), options.MaxBodyBytes),
            .. options.Heartbeat > TimeSpan.Zero ? Array.Empty<string>() : [$"{nameof(options.Heartbeat)} must be over 0."],
            .. options.CacheFor >= TimeSpan.Zero ? Array.Empty<string>() : [$"{nameof(options.CacheFor)} must not be under 0."],
            .. options.Viewer is null ? [$"{nameof(options.Viewer)} must be set: leave it out and everybody is a stranger."] : Array.Empty<string>(),
            .. options.Names is null ? [$"{nameof(options.Names)} must be set: leave it out and nobody has a name."] : Array.Empty<string>(),
        ];
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Least(string option, int value) => value >= 1 ? [] : [$"{option} must be at least 1; it is {value}."];
}
