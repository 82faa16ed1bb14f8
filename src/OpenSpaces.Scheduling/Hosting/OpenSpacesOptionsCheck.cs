using Microsoft.Extensions.Options;

namespace OpenSpaces.Scheduling;

/// <summary>Says at the start of the host what is wrong with its options: all of it at once.</summary>
internal sealed class OpenSpacesOptionsCheck : IValidateOptions<OpenSpacesOptions>
{
    public ValidateOptionsResult Validate(string? name, OpenSpacesOptions options)
    {
        string[] failures =
        [
            .. ZoneNames.IsKnown(options.TimeZone) ? Array.Empty<string>() : [ZoneNames.Unknown(options.TimeZone)],
            .. AtLeastOne(nameof(options.QueueLength), options.QueueLength),
            .. AtLeastOne(nameof(options.BatchSize), options.BatchSize),
            .. AtLeastOne(nameof(options.Tries), options.Tries),
            .. options.Rules.Has(options.Rule)
                ? Array.Empty<string>()
                : [$"There is no contest rule '{options.Rule}'. There are {string.Join(", ", options.Rules.Names)}; add your own by Resolve(name, resolver)."],
        ];
        return failures.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static string[] AtLeastOne(string option, int value) => value >= 1 ? [] : [$"{option} is {value}. It has to be at least 1."];
}
