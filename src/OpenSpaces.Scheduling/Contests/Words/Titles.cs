using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>What claimants are called, in the quotation marks that English and Hindi share.</summary>
internal sealed class Titles(Func<ProposalId, string> titleOf)
{
    public string this[ProposalId id] => Quoted(titleOf(id));

    public static string Quoted(string text) => $"“{text}”";

    /// <summary>For example <c>“A”, “B” and “C”</c>.</summary>
    public string List(ImmutableArray<ProposalId> ids, string and) => ids.Length == 1
        ? this[ids[0]]
        : $"{string.Join(", ", ids[..^1].Select(id => this[id]))} {and} {this[ids[^1]]}";

    /// <summary>For example <c>first “A”, then “B”, then “C”</c>.</summary>
    public string Order(ImmutableArray<ProposalId> ids, string first, string then) =>
        $"{first} {string.Join($", {then} ", ids.Select(id => this[id]))}";

    /// <summary>A drawn ballot, as <see cref="Ballot.ToString"/> writes it, with titles for ids; no id has a space or a comma.</summary>
    public string Marks(string ballot) => string.Join(", ", ballot.Split(", ").Select(mark =>
        mark.Split(' ') is [string id, string amount] ? $"{this[new ProposalId(id)]} {amount}" : Quoted(mark)));
}
