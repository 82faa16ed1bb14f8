using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>The words of one language for verdicts.</summary>
internal abstract class VerdictLanguage
{
    /// <summary>Who won: nobody, one, or several where there was more than one place.</summary>
    public abstract string Decided(ImmutableArray<ProposalId> winners, string rule);

    /// <summary>That a vote is still to come.</summary>
    public abstract string Undecided(string rule);

    /// <summary>One step, as the rule that took it means it.</summary>
    public abstract string Say(VerdictStep step, string rule);

    /// <summary>What a hall calls a rule; a rule that the library does not have goes by its name. Of a chain, with commas between the names, each.</summary>
    protected string RuleName(string names) => string.Join(", ", names.Split(',', StringSplitOptions.TrimEntries).Select(name => OneRule(name) ?? name));

    /// <summary>Null = not of the library.</summary>
    protected abstract string? OneRule(string name);
}
