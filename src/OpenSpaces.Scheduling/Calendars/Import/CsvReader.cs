using System.Collections.Immutable;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace OpenSpaces.Scheduling;

/// <summary>Reads sessions of a CSV (RFC 4180) with the columns title, room, start, end, and if there is one, abstract.</summary>
internal static class CsvReader
{
    private static readonly LocalDateTimePattern[] Times =
    [
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm"),
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm"),
        LocalDateTimePattern.ExtendedIso,
    ];

    private static readonly string[] Needed = ["TITLE", "ROOM", "START", "END"];

    public static (ImmutableArray<ImportedSession> Sessions, ImmutableArray<ImportProblem> Problems) Read(string csv, DateTimeZone zone)
    {
        var sessions = ImmutableArray.CreateBuilder<ImportedSession>();
        var problems = ImmutableArray.CreateBuilder<ImportProblem>();
        string[]? columns = null;
        foreach ((string[] fields, int line) in Rows(csv.Length <= CalendarReader.MaxCharacters ? csv : ""))
        {
            if (columns is null)
            {
                columns = [.. fields.Select(field => field.Trim().TrimStart('\uFEFF').ToUpperInvariant())];
                continue;
            }

            string Field(string name) => Array.IndexOf(columns, name) is var i and >= 0 && i < fields.Length ? fields[i].Trim() : "";
            string title = ImportedText.Title(Field("TITLE"));
            if (title.Length == 0 || At(Field("START"), zone) is not { } start || At(Field("END"), zone) is not { } end || end <= start)
            {
                problems.Add(new ImportProblem(ImportProblemKind.Unreadable, line,
                    $"Line {line} needs a title, and a start and a later end such as 2018-10-06 11:00; it was not read."));
            }
            else
            {
                sessions.Add(new ImportedSession("", title, PlainText.OneLine(Field("ROOM")), start, end) { Abstract = ImportedText.Abstract(Field("ABSTRACT")), Line = line });
            }
        }

        if (columns is null || Needed.Except(columns).Any())
        {
            problems.Insert(0, new ImportProblem(ImportProblemKind.Unreadable, 1, "The first line names the columns, and needs title, room, start and end."));
        }

        return (sessions.ToImmutable(), problems.ToImmutable());
    }

    private static Instant? At(string text, DateTimeZone zone)
    {
        foreach (LocalDateTimePattern pattern in Times)
        {
            if (pattern.Parse(text) is { Success: true } parsed)
            {
                return WallClock.Resolve(zone, parsed.Value, offset: null);
            }
        }

        return OffsetDateTimePattern.ExtendedIso.Parse(text) is { Success: true } instant ? instant.Value.ToInstant() : null;
    }

    private static IEnumerable<(string[] Fields, int Line)> Rows(string csv)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        bool isQuoted = false;
        int line = 1;
        int begun = 1;
        for (int i = 0; i <= csv.Length; i++)
        {
            char c = i < csv.Length ? csv[i] : '\n';
            line += c == '\n' && i < csv.Length ? 1 : 0;
            if (isQuoted && i < csv.Length)
            {
                if (c != '"')
                {
                    field.Append(c);
                }
                else if (i + 1 < csv.Length && csv[i + 1] == '"')
                {
                    field.Append('"');
                    i++;
                }
                else
                {
                    isQuoted = false;
                }
            }
            else if (c == '"' && field.Length == 0)
            {
                isQuoted = true;
            }
            else if (c is ',' or '\n')
            {
                fields.Add(field.ToString());
                field.Clear();
                if (c == '\n')
                {
                    if (fields.Exists(text => text.Trim().Length > 0))
                    {
                        yield return ([.. fields], begun);
                    }

                    fields.Clear();
                    begun = line;
                }
            }
            else if (c != '\r')
            {
                field.Append(c);
            }
        }
    }
}
