using OpenSpaces.Scheduling.Tests.Support;

namespace OpenSpaces.Scheduling.Tests.Authority;

/// <summary>The tables of docs/authority.md: the page is what is tested.</summary>
internal static class AuthorityTable
{
    /// <summary>The rows under a heading, each as its cells.</summary>
    public static IReadOnlyList<string[]> Under(string heading) =>
        [.. Repository.Read("docs", "authority.md").ReplaceLineEndings("\n").Split('\n')
            .SkipWhile(line => line != $"## {heading}").Skip(1)
            .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
            .Where(line => line.StartsWith('|'))
            .Skip(2)
            .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries))];

    /// <summary>Asks twice, without and with a reason, and says what came of it in the words of the table.</summary>
    public static string Ask(Func<Stamp, Decision> ask, Stamp stamp)
    {
        Decision without = ask(stamp);
        Decision with = ask(stamp.Because("said why"));
        if (without.Conflicts.Any(conflict => conflict is NotAllowed))
        {
            Assert.Contains(with.Conflicts, conflict => conflict is NotAllowed);
            return "no";
        }

        if (without.IsAccepted)
        {
            return without.Events.IsEmpty ? "so already" : "yes";
        }

        string codes = string.Join(", ", without.Conflicts.Select(conflict => conflict.Code).Distinct().Order());
        return codes == nameof(ReasonNeeded) && with is { IsAccepted: true, Events.IsEmpty: false } ? "reason" : codes;
    }
}
