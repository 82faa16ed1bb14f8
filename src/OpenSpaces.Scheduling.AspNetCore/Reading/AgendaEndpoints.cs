using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Text;

namespace OpenSpaces.Scheduling;

/// <summary>The agenda as it was published, in every format, open to everybody.</summary>
internal static class AgendaEndpoints
{
    private static readonly string[] Reads = [HttpMethods.Get, HttpMethods.Head];
    private static readonly RightsCachePolicy Cached = new();

    public static void Map(RouteGroupBuilder board)
    {
        Format(board, "agenda.json", "application/json; charset=utf-8", agenda => agenda.ToJson());
        Format(board, "agenda.csv", "text/csv; charset=utf-8", agenda => Encoding.UTF8.GetBytes(agenda.ToCsv()));
        Format(board, "agenda.html", "text/html; charset=utf-8", agenda => Encoding.UTF8.GetBytes(agenda.ToHtmlFragment()));
        Format(board, "page.html", "text/html; charset=utf-8", agenda => Encoding.UTF8.GetBytes(agenda.ToHtmlPage()));
        Format(board, "schedule.xml", "application/xml; charset=utf-8", agenda => agenda.ToScheduleXml());
        Format(board, "schedule.json", "application/json; charset=utf-8", agenda => agenda.ToScheduleJson());
        Calendar(board, "agenda.ics", _ => CalendarSelection.Whole);
        Calendar(board, "rooms/{of}.ics", of => RoomId.TryParse(of, out RoomId room) ? CalendarSelection.InRoom(room) : null);
        Calendar(board, "hosts/{of}.ics", of => PersonId.TryParse(of, out PersonId host) ? CalendarSelection.HostedBy(host) : null);
        Calendar(board, "sessions/{of}.ics", of => ProposalId.TryParse(of, out ProposalId session) ? CalendarSelection.Of(session) : null);
        Calendar(board, "days/{of}.ics", of => LocalDatePattern.Iso.Parse(of).TryGetValue(default, out LocalDate day) ? CalendarSelection.OnDay(day) : null);
        board.MapMethods("changes.atom", Reads, ChangesAsync).WithSummary("What changed from publication to publication, as Atom.").Produces(200, contentType: "application/atom+xml").CacheOutput(Cached);
    }

    private static void Format(RouteGroupBuilder board, string path, string type, Func<Agenda, byte[]> write) =>
        board.MapMethods(path, Reads, async (string board, BoardDesk desk, HttpContext context) =>
        {
            if (await AgendaAsync(board, desk, context).ConfigureAwait(false) is not { } agenda)
            {
                return Answers.NoBoard(board);
            }

            return Readable.Of(context, write(agenda), type, agenda.PublishedAt);
        }).WithSummary($"The agenda as last published: {path}.").Produces(200, contentType: type.Split(';')[0]).Produces(304).ProducesProblem(404).CacheOutput(Cached);

    private static void Calendar(RouteGroupBuilder board, string path, Func<string, CalendarSelection?> select) =>
        board.MapMethods(path, Reads, async (string board, BoardDesk desk, ICalendarExporter exporter, HttpContext context) =>
        {
            string of = context.Request.RouteValues["of"] as string ?? "";
            if (await AgendaAsync(board, desk, context).ConfigureAwait(false) is not { } agenda || select(of) is not { } selection)
            {
                return Answers.NoBoard(board);
            }

            CalendarFeed feed = exporter.Export(agenda, selection);
            return Readable.Of(context, feed.ToArray(), CalendarFeed.ContentType, feed.LastModified, feed.ETag);
        }).WithSummary($"A calendar feed: {path}.").Produces(200, contentType: "text/calendar").Produces(304).ProducesProblem(404).CacheOutput(Cached);

    private static async Task<IResult> ChangesAsync(string board, BoardDesk desk, IBoardFeed feed, HttpContext context)
    {
        if (await desk.FindAsync(board, context.RequestAborted).ConfigureAwait(false) is not { } found)
        {
            return Answers.NoBoard(board);
        }

        List<BoardEvent> history = [];
        await foreach (BoardChange change in feed.WatchAsync(found.Id, 0, context.RequestAborted).ConfigureAwait(false))
        {
            history.Add(change.Event);
            if (change.Version >= found.Version)
            {
                break;
            }
        }

        IReadOnlyDictionary<PersonId, string>? names = await desk.NamesAsync(context, found.Id).ConfigureAwait(false);
        return Readable.Of(context, Agenda.History(history, names).ToAtom(), "application/atom+xml; charset=utf-8", Agenda.Of(found, names).PublishedAt);
    }

    private static async ValueTask<Agenda?> AgendaAsync(string board, BoardDesk desk, HttpContext context) =>
        await desk.FindAsync(board, context.RequestAborted).ConfigureAwait(false) is { } found
            ? Agenda.Of(found, await desk.NamesAsync(context, found.Id).ConfigureAwait(false))
            : null;
}
