using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>What may be written on a card.</summary>
internal static class CardRules
{
    public const int MaxTitle = 200;
    public const int MaxAbstract = 5_000;
    public const int MaxTags = 20;
    public const int MaxTag = 50;
    public const int MaxHosts = 20;
    public const int MaxFeatures = 20;
    public const int MaxLength = 24;
    public const int MaxSeats = 100_000;
    public const int MaxTimes = 500;
    public const int MaxLink = 2_000;
    public const int MaxRoomName = 100;
    public const int MaxTimeSlotName = 100;

    public static void Check(Hearing hearing, Proposal proposal)
    {
        Text(hearing, "Title", proposal.Title, MaxTitle);
        Text(hearing, "Abstract", proposal.Abstract, MaxAbstract, mayBeEmpty: true, mayHaveLines: true);
        Texts(hearing, "Tags", proposal.Tags, MaxTags);
        Texts(hearing, "FeaturesNeeded", proposal.FeaturesNeeded, MaxFeatures);
        Number(hearing, "Hosts", proposal.Hosts.Length, 0, MaxHosts);
        Number(hearing, "Length", proposal.Length, 1, MaxLength);
        Number(hearing, "SeatsExpected", proposal.SeatsExpected ?? 1, 1, MaxSeats);
        Number(hearing, "Times", proposal.Times.All.Count(), 0, MaxTimes);
        Link(hearing, "Link", proposal.Link);
        foreach (TimeSlotId timeSlot in proposal.Times.All.Where(id => hearing.Grid.FindTimeSlot(id) is null))
        {
            hearing.Object(new UnknownTimeSlot(timeSlot));
        }
    }

    public static void Check(Hearing hearing, Room room)
    {
        Text(hearing, "Name", room.Name, MaxRoomName);
        Texts(hearing, "Features", room.Features, MaxFeatures);
        Number(hearing, "Seats", room.Seats ?? 1, 1, MaxSeats);
        Link(hearing, "JoinAddress", room.JoinAddress);
    }

    public static void Check(Hearing hearing, TimeSlot timeSlot) => Text(hearing, "Name", timeSlot.Name, MaxTimeSlotName, mayBeEmpty: true);

    public static void CheckWarning(Hearing hearing, WarningKey warning)
    {
        Text(hearing, "Code", warning.Code, MaxTag);
        Text(hearing, "Subject", warning.Subject, MaxTitle);
    }

    public static void CheckName(Hearing hearing, string name) => Text(hearing, "Name", name, MaxTitle);

    public static bool IsSafeLink(Uri? link) =>
        link is null || (link.IsAbsoluteUri && (link.Scheme is "http" or "https") && link.AbsoluteUri.Length <= MaxLink);

    private static void Texts(Hearing hearing, string field, ImmutableArray<string> texts, int max)
    {
        Number(hearing, field, texts.Length, 0, max);
        foreach (string text in texts.Take(max))
        {
            Text(hearing, field, text, MaxTag);
        }
    }

    private static void Text(Hearing hearing, string field, string? text, int max, bool mayBeEmpty = false, bool mayHaveLines = false)
    {
        foreach (TextProblem problem in TextRules.Check(text, max, mayBeEmpty, mayHaveLines))
        {
            hearing.Object(new UnacceptableText(field, problem, max));
        }
    }

    private static void Number(Hearing hearing, string field, int value, int min, int max)
    {
        if (value < min || value > max)
        {
            hearing.Object(new OutOfBounds(field, value, min, max));
        }
    }

    private static void Link(Hearing hearing, string field, Uri? link)
    {
        if (!IsSafeLink(link))
        {
            hearing.Object(new UnacceptableLink(field));
        }
    }
}
