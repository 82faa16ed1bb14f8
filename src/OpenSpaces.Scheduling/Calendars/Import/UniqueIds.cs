using System.Globalization;
using System.Text;

namespace OpenSpaces.Scheduling;

/// <summary>Makes ids of foreign names: what an id may not have becomes a hyphen, and what is taken gets a number.</summary>
internal sealed class UniqueIds
{
    private const int MaxStem = 56;
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> last = new(StringComparer.Ordinal);

    public string Next(string name, string otherwise)
    {
        var stem = new StringBuilder();
        foreach (char c in name.Select(char.ToLowerInvariant))
        {
            if (char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or ':' or '@')
            {
                stem.Append(c);
            }
            else if (stem.Length > 0 && stem[^1] != '-')
            {
                stem.Append('-');
            }

            if (stem.Length == MaxStem)
            {
                break;
            }
        }

        string id = stem.ToString().Trim('-') is { Length: > 0 } usable ? usable : otherwise;
        string unique = id;
        while (!taken.Add(unique))
        {
            int number = last.GetValueOrDefault(id, 1) + 1;
            last[id] = number;
            unique = $"{id}~{number.ToString(CultureInfo.InvariantCulture)}";
        }

        return unique;
    }
}
