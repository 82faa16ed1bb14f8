using System.Collections.Immutable;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>One thing that a feed of changes tells.</summary>
/// <param name="Id">The same in every feed that tells it.</param>
/// <param name="At">When it was published.</param>
/// <param name="Title">The change in words.</param>
/// <param name="Text">Who hosts it and what may be kept of it.</param>
/// <param name="Session">The session.</param>
internal sealed record ChangeEntry(Guid Id, Instant At, string Title, string Text, Session Session);

/// <summary>What a board's readers were told over time, newest first.</summary>
internal static class ChangeEntries
{
    public static ImmutableArray<ChangeEntry> Of(IReadOnlyList<Agenda> published)
    {
        var entries = ImmutableArray.CreateBuilder<ChangeEntry>();
        for (int i = published.Count - 1; i >= 0; i--)
        {
            Agenda agenda = published[i];
            foreach (SessionChange change in AgendaChanges.Between(i == 0 ? null : published[i - 1], agenda).All)
            {
                entries.Add(new ChangeEntry(
                    StableUuid.Of(agenda.Board, change.After.Id, agenda.Revision),
                    agenda.PublishedAt,
                    ChangeWords.Of(change),
                    $"Hosts: {PlainText.Hosts(change.After)}. This session is {PlainText.Recording(change.After.Recording)}. {PlainText.Revision(agenda)}; all times {agenda.Zone.Id}.",
                    change.After));
            }
        }

        return entries.ToImmutable();
    }
}
