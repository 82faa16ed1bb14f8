using OpenSpaces.Scheduling;

namespace OpenSpaces.Samples;

/// <summary>What people are called. Names live beside the board, never on it, so that a person can be forgotten.</summary>
internal sealed class People(IReadOnlyDictionary<PersonId, string> names)
{
    public static readonly People Unnamed = new(new Dictionary<PersonId, string>());

    public IReadOnlyDictionary<PersonId, string> Names => names;

    public string NameOf(PersonId person) => names.TryGetValue(person, out string? name) ? name : person.Value;

    public string NamesOf(IEnumerable<PersonId> persons) => string.Join(", ", persons.Select(NameOf));
}
