namespace OpenSpaces.Scheduling.Tests.Calendars.Readers;

/// <summary>Programs that are not ours read what was meant: title, local start and end, room, status, sequence; in seven zones over their clock changes, in twelve scripts, and of 3,500 sessions.</summary>
/// <remarks>No title has a backslash before an n: python3-icalendar, ruby-icalendar, Data::ICal and node-ical read the two as a line break, escaped or not.</remarks>
public sealed class FeedReaderTests
{
    [FeedReaderFact("libical.py")]
    public void Libical_reads_what_was_meant() => ReadsWhatWasMeant("libical.py");

    [FeedReaderFact("python3-icalendar.py")]
    public void Python3_icalendar_reads_what_was_meant() => ReadsWhatWasMeant("python3-icalendar.py");

    [FeedReaderFact("python3-vobject.py")]
    public void Python3_vobject_reads_what_was_meant() => ReadsWhatWasMeant("python3-vobject.py");

    [FeedReaderFact("ruby-icalendar.rb")]
    public void Ruby_icalendar_reads_what_was_meant() => ReadsWhatWasMeant("ruby-icalendar.rb");

    [FeedReaderFact("Data-ICal.pl")]
    public void Data_ICal_reads_what_was_meant() => ReadsWhatWasMeant("Data-ICal.pl");

    [FeedReaderFact("sabre-vobject.php")]
    public void Sabre_vobject_reads_what_was_meant() => ReadsWhatWasMeant("sabre-vobject.php");

    [FeedReaderFact("kcalendarcore.sh")]
    public void KCalendarCore_reads_what_was_meant() => ReadsWhatWasMeant("kcalendarcore.sh");

    [FeedReaderFact("ical.js.mjs")]
    public void Ical_js_reads_what_was_meant() => ReadsWhatWasMeant("ical.js.mjs");

    [FeedReaderFact("node-ical.mjs")]
    public void Node_ical_reads_what_was_meant() => ReadsWhatWasMeant("node-ical.mjs");

    private static void ReadsWhatWasMeant(string script)
    {
        var reader = FeedReader.By(script);

        var options = new CalendarOptions { InUtc = reader.Times == ReaderTimes.FromUtc };
        string[][] read = reader.Read([.. ReaderFeeds.All.Select(agenda => new CalendarExporter().Export(agenda, options: options).ToArray())]);

        Assert.Equal(ReaderFeeds.All.Length, read.Length);
        foreach ((Agenda agenda, string[] events) in ReaderFeeds.All.Zip(read))
        {
            Assert.Equal(ReaderFeeds.Meant(agenda, reader.Times), events);
        }
    }
}
