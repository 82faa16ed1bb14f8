using System.Text;
using NodaTime;
using OpenSpaces.Scheduling.Tests.Support;
using Xunit.Abstractions;

namespace OpenSpaces.Scheduling.Tests.Calendars;

/// <summary>Whatever a feed does, it is read within two seconds of the processor and 100 MB, its good events are kept and its faults are named. Nothing else runs meanwhile, so that this can be measured.</summary>
[Collection(nameof(Alone))]
public sealed class HostileFeedTests(ITestOutputHelper output)
{
    private static readonly CalendarImportOptions Options = new(Hall.Kolkata) { Span = new Interval(Instant.FromUtc(2018, 10, 5, 0, 0), Instant.FromUtc(2018, 10, 8, 0, 0)) };

    public static TheoryData<string> Names => [.. HostileFeeds.Made.Keys];

    public static IEnumerable<object[]> Feeds => from name in HostileFeeds.Made.Keys from isWithin in new[] { true, false } select new object[] { name, isWithin };

    [Theory]
    [MemberData(nameof(Feeds))]
    public void It_is_read_in_bounds_with_its_good_events_kept_and_its_faults_named(string name, bool isWithinTheDays)
    {
        byte[] feed = HostileFeeds.Made[name]();
        CalendarImportOptions options = isWithinTheDays ? Options : Options with { Span = null };
        var importer = new CalendarImporter();
        importer.Import(HostileFeeds.Calendar(HostileFeeds.Good), Options);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        var peak = new PeakMemory();
        TimeSpan begun = Environment.CpuUsage.TotalTime;

        ProgrammeImport import = importer.Import(feed, options);

        TimeSpan taken = Environment.CpuUsage.TotalTime - begun;
        long held = peak.Stop() - before;
        output.WriteLine($"{name}: {feed.Length / 1e6:F1} MB read in {taken.TotalMilliseconds:F0} ms of the processor, {held / 1e6:F0} MB held.");
        Assert.InRange(taken, TimeSpan.Zero, TimeSpan.FromSeconds(2));
        Assert.InRange(held, long.MinValue, 100_000_000);
        Assert.Contains(import.Programme.Events, e => e.Title == "Good");
        Assert.InRange(import.Problems.Length, 1, 1_001);
    }

    [Theory]
    [MemberData(nameof(Feeds))]
    public void A_second_reading_is_compared_in_bounds(string name, bool isWithinTheDays)
    {
        byte[] feed = HostileFeeds.Made[name]();
        CalendarImportOptions options = isWithinTheDays ? Options : Options with { Span = null };
        MainProgramme before = new CalendarImporter().Import(feed, options).Programme;
        TimeSpan begun = Environment.CpuUsage.TotalTime;

        ProgrammeImport import = new CalendarImporter().Import(feed, options, before);

        TimeSpan taken = Environment.CpuUsage.TotalTime - begun;
        output.WriteLine($"{name}: read again in {taken.TotalMilliseconds:F0} ms of the processor.");
        Assert.InRange(taken, TimeSpan.Zero, TimeSpan.FromSeconds(2));
        Assert.Empty(import.Changes);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_board_of_it_is_made_in_bounds(string name)
    {
        string feed = Encoding.UTF8.GetString(HostileFeeds.Made[name]());
        long before = GC.GetTotalMemory(forceFullCollection: true);
        var peak = new PeakMemory();
        TimeSpan begun = Environment.CpuUsage.TotalTime;

        BoardImport import = BoardImport.FromCalendar(feed, Hall.Kolkata);

        TimeSpan taken = Environment.CpuUsage.TotalTime - begun;
        long held = peak.Stop() - before;
        output.WriteLine($"{name}: a board made in {taken.TotalMilliseconds:F0} ms of the processor, {held / 1e6:F0} MB held.");
        Assert.InRange(taken, TimeSpan.Zero, TimeSpan.FromSeconds(2));
        Assert.InRange(held, long.MinValue, 100_000_000);
        Assert.NotEmpty(import.Problems);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("not a feed")]
    [InlineData("<html><body>Not found</body></html>")]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"b\">]><schedule>&a;</schedule>")]
    [InlineData("{\"schedule\":")]
    [InlineData("{}")]
    [InlineData("BEGIN:VCALENDAR")]
    public void What_is_no_programme_says_so_and_takes_nothing_away(string text)
    {
        var importer = new CalendarImporter();
        MainProgramme before = importer.Import(HostileFeeds.Calendar(HostileFeeds.Good), Options).Programme;

        ProgrammeImport import = importer.Import(Encoding.UTF8.GetBytes(text), Options, before);

        Assert.NotEmpty(import.Problems);
        Assert.Equal(text == "{}" || text.StartsWith("<html", StringComparison.Ordinal), import.IsComplete);
        Assert.True(import.IsComplete || (import.Programme.Events.Length == 1 && import.Changes.IsEmpty));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_byte_order_mark_is_no_part_of_a_feed(bool wide)
    {
        Encoding encoding = wide ? Encoding.Unicode : Encoding.UTF8;
        byte[] feed = [.. encoding.Preamble, .. encoding.GetBytes(Encoding.UTF8.GetString(HostileFeeds.Calendar(HostileFeeds.Good)))];

        ProgrammeImport import = new CalendarImporter().Import(feed, Options);

        Assert.Empty(import.Problems);
        Assert.Single(import.Programme.Events);
    }

    [Fact]
    public void Each_problem_names_its_line()
    {
        ProgrammeImport import = new CalendarImporter().Import(HostileFeeds.Calendar(HostileFeeds.Good, HostileFeeds.Event("DTSTART:soon"), "nonsense\r\n", HostileFeeds.Event("SUMMARY:No start")), Options);

        Assert.Equal([7, 10, 11], import.Problems.Select(problem => problem.Line));
    }

}
