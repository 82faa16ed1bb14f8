using System.Collections.Immutable;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>Something that takes place once, as a feed has it, before it becomes a session or an event of a programme.</summary>
internal sealed record ReadEvent
{
    public required string Uid { get; init; }

    /// <summary>When it would start by its rule, for one of several; null for what takes place once.</summary>
    public Instant? Occurrence { get; init; }

    public required string Title { get; init; }

    public string Abstract { get; init; } = "";

    public string Place { get; init; } = "";

    public string Track { get; init; } = "";

    public ImmutableArray<string> Speakers { get; init; } = [];

    public ImmutableArray<string> Categories { get; init; } = [];

    public Uri? Link { get; init; }

    public required Instant Start { get; init; }

    /// <summary>Not before <see cref="Start"/>.</summary>
    public required Instant End { get; init; }

    public bool IsAllDay { get; init; }

    public int Line { get; init; }

    /// <summary>With texts that cards and programmes may hold; a title that is another now is named. To be asked once for all repeats, for texts may be long.</summary>
    public ReadEvent Cleaned(ImportProblems problems)
    {
        string title = ImportedText.Title(Title) is { Length: > 0 } kept ? kept : "Untitled";
        if (title != Title.Trim())
        {
            problems.Add(ImportProblemKind.TextChanged, Line, $"The title on line {Line} is now \"{title}\".");
        }

        return this with
        {
            Uid = PlainText.OneLine(Uid.Length <= FeedLimits.MaxUid ? Uid : Uid[..FeedLimits.MaxUid]),
            Title = title,
            Abstract = ImportedText.Abstract(Abstract),
            Place = string.IsNullOrWhiteSpace(Place) ? "" : ImportedText.Room(Place),
            Track = ImportedText.Title(Track),
            Categories = [.. Categories.Select(ImportedText.Title).Where(category => category.Length > 0)],
        };
    }

    public bool Equals(ReadEvent? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => HashCode.Combine(Uid, Start, Line);
}
