using System.Collections.Immutable;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>What there is to tell of a board, from its history alone: whoever reads the same history, whenever and however often, finds the same news.</summary>
internal sealed class BoardNews(TellingOptions options)
{
    private readonly List<BoardEvent> unread = [];
    private readonly List<BoardEvent> contests = [];
    private readonly List<(Instant At, Notice Notice)> due = [];
    private PendingNotices pending = PendingNotices.Since(null, options.Window);

    /// <summary>The board as far as it was read; null before its opening.</summary>
    public Board? Board { get; private set; }

    /// <summary>Takes the next event in. What was due before an agenda is told as it was then, and not with what came later.</summary>
    public void Happened(BoardEvent happened)
    {
        unread.Add(happened);
        if (happened is ContestOpened or ContestSettled)
        {
            contests.Add(happened);
        }
        else if (happened is AgendaPublished)
        {
            Instant at = happened.Stamp.At;
            Gather(next => next < at);
            CatchUp();
            pending = pending.With(Agenda.Of(Board!));
        }
    }

    /// <summary>Takes out what is to be told now; between two events of one commit nothing may be asked.</summary>
    public ImmutableArray<Notice> Take(Instant now)
    {
        CatchUp();
        Gather(next => next <= now);
        if (Board is null)
        {
            return [];
        }

        due.AddRange(Notices.OfContests(Board, contests).Select(notice => (notice.HappenedAt, notice)));
        contests.Clear();
        ImmutableArray<Notice> news =
        [
            .. due.Where(one => one.At > now - options.Oldest && (one.Notice.About is null || one.Notice.About.Interval.End > now)).OrderBy(one => one.At).Select(one => one.Notice),
            .. options.StartsAhead > Duration.Zero && Board.Revision > 0 ? Notices.OfStarts(Agenda.Of(Board), now - options.StartsAhead, now, options.StartsAhead) : [],
            .. options.DeadlinesAhead > Duration.Zero ? Notices.OfDeadlines(Board, now - options.DeadlinesAhead, now, options.DeadlinesAhead) : [],
        ];
        due.Clear();
        return news;
    }

    private void CatchUp()
    {
        if (unread.Count > 0)
        {
            Board = Board is null ? Board.Replay(unread) : Board.Follow(unread);
            unread.Clear();
        }
    }

    private void Gather(Func<Instant, bool> isDue)
    {
        while (pending.NextAt is { } at && isDue(at))
        {
            pending = pending.Take(at, out ImmutableArray<Notice> notices);
            due.AddRange(notices.Select(notice => (at, notice)));
        }
    }
}
