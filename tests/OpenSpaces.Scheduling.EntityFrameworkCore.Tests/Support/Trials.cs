using System.Globalization;

namespace OpenSpaces.Scheduling.EntityFrameworkCore.Tests.Support;

/// <summary>How often a check is repeated: a number that CI can afford, or what the environment says for a longer run (docs/stores.md).</summary>
internal static class Trials
{
    public static int Of(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out int asked) && asked > 0 ? asked : otherwise;
}
