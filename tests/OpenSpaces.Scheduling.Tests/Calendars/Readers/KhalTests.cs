using OpenSpaces.Scheduling.Tests.Support;

namespace OpenSpaces.Scheduling.Tests.Calendars.Readers;

/// <summary>Programs that people use follow the life of a session.</summary>
public sealed class KhalTests
{
    [ReaderFact("khal")]
    public void Khal_imports_a_feed_then_a_move_and_a_cancellation_and_lists_just_what_holds()
    {
        string home = Directory.CreateTempSubdirectory("khal").FullName;
        try
        {
            File.WriteAllText(Path.Combine(home, "config"),
                $"[calendars]\n[[board]]\npath = {home}/board\n[locale]\nlocal_timezone = Asia/Kolkata\ndefault_timezone = Asia/Kolkata\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n[sqlite]\npath = {home}/cache.db\n");
            Directory.CreateDirectory(Path.Combine(home, "board"));
            Board board = Hall.Open().With(Hall.Topic("a", Hall.Asha), Hall.Topic("b", Hall.Ben))
                .Placed("a", Hall.RedAt(Hall.Ten)).Placed("b", Hall.BlueAt(Hall.Ten)).Publish(Hall.ByFacilitator).OrThrow();
            Board moved = board.Placed("a", Hall.BlueAt(Hall.Two)).Publish(Hall.ByFacilitator.At(9)).OrThrow();
            Board cancelled = moved.Withdraw(new ProposalId("b"), Hall.By(Hall.Ben)).OrThrow().Publish(Hall.ByFacilitator.At(9, 30)).OrThrow();

            Assert.Equal(["10:00-11:00 Topic a :: Red table CONFIRMED", "10:00-11:00 Topic b :: Blue table CONFIRMED"], Listed(home, board));
            Assert.Equal(["10:00-11:00 Topic b :: Blue table CONFIRMED", "14:00-15:00 Topic a :: Blue table CONFIRMED"], Listed(home, moved));
            Assert.Equal(["10:00-11:00 Topic b :: Blue table CANCELLED", "14:00-15:00 Topic a :: Blue table CONFIRMED"], Listed(home, cancelled));
        }
        finally
        {
            Directory.Delete(home, recursive: true);
        }
    }

    [DataFact]
    public void The_lint_of_the_shared_data_finds_nothing()
    {
        string feed = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(feed, new CalendarExporter().Export(ReaderFeeds.AcrossTheYear("Europe/Dublin")).ToArray());

            Assert.EndsWith("CLEAN", Programs.Run("python3", [SharedData.PathOf("calendars", "lint.py"), feed]).TrimEnd(), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(feed);
        }
    }

    private static string[] Listed(string home, Board board)
    {
        string feed = Path.Combine(home, "feed.ics");
        File.WriteAllBytes(feed, new CalendarExporter().Export(Agenda.Of(board)).ToArray());
        Programs.Run("khal", ["-c", Path.Combine(home, "config"), "import", "--batch", "-a", "board", feed]);
        string listed = Programs.Run("khal",
            ["-c", Path.Combine(home, "config"), "list", "--format", "{start-time}-{end-time} {title} :: {location} {status}", "--day-format", "", "2018-10-06", "2018-10-07"]);
        return [.. listed.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Order(StringComparer.Ordinal)];
    }
}
