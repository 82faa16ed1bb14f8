using System.Globalization;
using Microsoft.Extensions.Options;

namespace OpenSpaces.Scheduling;

/// <summary>Says at the start of the host what is wrong with the stores' options: all of it at once.</summary>
internal sealed class EntityFrameworkStoreOptionsCheck : IValidateOptions<EntityFrameworkStoreOptions>
{
    public ValidateOptionsResult Validate(string? name, EntityFrameworkStoreOptions options)
    {
        string[] failures =
        [
            .. Positive(nameof(options.LockTimeout), options.LockTimeout),
            .. Positive(nameof(options.IdleTimeout), options.IdleTimeout),
            .. Positive(nameof(options.FeedInterval), options.FeedInterval),
            .. AtLeast(1, nameof(options.BoardsInMemory), options.BoardsInMemory),
            .. AtLeast(1, nameof(options.MostWaiting), options.MostWaiting),
            .. AtLeast(0, nameof(options.SnapshotEvery), options.SnapshotEvery),
        ];
        return failures.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    /// <summary>Databases count in whole milliseconds up to the largest int.</summary>
    private static string[] Positive(string option, TimeSpan value) => value.TotalMilliseconds is >= 1 and <= int.MaxValue
        ? []
        : [string.Create(CultureInfo.InvariantCulture, $"{option} is {value}. It has to be between a millisecond and 24 days.")];

    private static string[] AtLeast(int least, string option, int value) =>
        value >= least ? [] : [string.Create(CultureInfo.InvariantCulture, $"{option} is {value}. It has to be at least {least}.")];
}
