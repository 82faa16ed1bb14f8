using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>A property of a feed: its name in upper case, its parameters, its value as written, and the line it begins on.</summary>
internal sealed record FeedLine(string Name, ImmutableArray<KeyValuePair<string, string>> Parameters, string Value, int Number)
{
    /// <summary>The value of a parameter without its quotes; null if there is none.</summary>
    public string? Parameter(string name)
    {
        foreach ((string known, string value) in Parameters)
        {
            if (known.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>Takes a content line apart (RFC 5545, 3.1; RFC 6868): null if it has no name or no colon.</summary>
    public static FeedLine? Parse(string text, int number)
    {
        int end = text.AsSpan().IndexOfAny(';', ':');
        if (end <= 0 || text.AsSpan(0, end).ContainsAny(" \"="))
        {
            return null;
        }

        // A name may stand behind a group, as vCard has it.
        string name = text[(text.LastIndexOf('.', end - 1) + 1)..end].ToUpperInvariant();
        if (text[end] == ':')
        {
            return new FeedLine(name, [], text[(end + 1)..], number);
        }

        var parameters = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        int at = end;
        while (at < text.Length && text[at] == ';')
        {
            int stop = EndOfParameter(text, at + 1);
            string parameter = text[(at + 1)..stop];
            int equals = parameter.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && parameters.Count < 100)
            {
                parameters.Add(new(parameter[..equals], Decode(parameter[(equals + 1)..])));
            }

            at = stop;
        }

        return at < text.Length ? new FeedLine(name, parameters.ToImmutable(), text[(at + 1)..], number) : null;
    }

    private static int EndOfParameter(string text, int from)
    {
        bool isQuoted = false;
        for (int i = from; i < text.Length; i++)
        {
            char c = text[i];
            isQuoted ^= c == '"';
            if (!isQuoted && c is ';' or ':')
            {
                return i;
            }
        }

        // A quote that never ends is none.
        return isQuoted && text.AsSpan(from).IndexOfAny(';', ':') is var plain and >= 0 ? from + plain : text.Length;
    }

    private static string Decode(string value)
    {
        string bare = value.Trim('"');
        return bare.Contains('^', StringComparison.Ordinal)
            ? bare.Replace("^n", "\n", StringComparison.Ordinal).Replace("^'", "\"", StringComparison.Ordinal).Replace("^^", "^", StringComparison.Ordinal)
            : bare;
    }
}
