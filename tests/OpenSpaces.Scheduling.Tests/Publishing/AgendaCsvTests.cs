using System.Collections.Immutable;

namespace OpenSpaces.Scheduling.Tests.Publishing;

public sealed class AgendaCsvTests
{
    [Fact]
    public void A_line_a_session_says_everything_and_the_cancelled_come_last()
    {
        Agenda agenda = Agenda.Of(
            Hall.Open().With(Hall.Topic("a", Hall.Asha) with { Tags = ["data", "web"], Recording = RecordingPolicy.NotesOnly }, Hall.Topic("b", Hall.Ben) with { Abstract = "One\ntwo, \"three\"" })
                .Placed("a", Hall.RedAt(Hall.Ten)).Placed("b", Hall.BlueAt(Hall.Ten)).Publish(Hall.ByFacilitator).OrThrow()
                .Withdraw(new ProposalId("b"), Hall.By(Hall.Ben)).OrThrow().Publish(Hall.ByFacilitator.At(9)).OrThrow());

        string[] lines = agenda.ToCsv().Split("\r\n");

        Assert.Equal(
            [
                "Title,Room,Start,End,\"Time zone\",Hosts,Tags,Status,Recording,Abstract,Link,Id,Sequence,\"Changed at\",Revision,\"Published at\"",
                "\"Topic a\",\"Red table\",\"2018-10-06 10:00\",\"2018-10-06 11:00\",Asia/Kolkata,asha,\"data, web\",confirmed,\"notes only\",,,a,0,2018-10-06T02:30:00Z,\"Revision 2\",\"2018-10-06 09:00\"",
                "\"Topic b\",\"Blue table\",\"2018-10-06 10:00\",\"2018-10-06 11:00\",Asia/Kolkata,ben,,cancelled,\"not recorded\",\"One two, \"\"three\"\"\",,b,1,2018-10-06T03:30:00Z,\"Revision 2\",\"2018-10-06 09:00\"",
                "",
            ],
            lines);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("  =1", "\"'  =1\"")]
    [InlineData("\"=1", "\"'\"\"=1\"")]
    [InlineData("＝1", "'＝1")]
    [InlineData("\t=1", "\"' =1\"")]
    [InlineData("\r=1", "\"' =1\"")]
    [InlineData("a;=1", "\"a;'=1\"")]
    [InlineData("a-b", "a-b")]
    [InlineData("C++", "C++")]
    public void What_a_spreadsheet_would_execute_begins_with_an_apostrophe(string text, string cell)
    {
        var lines = new CsvLines();

        lines.Cell(text);

        Assert.Equal(cell, lines.ToString());
    }

    [Fact]
    public void Every_title_of_a_board_can_be_imported_again()
    {
        Agenda agenda = Hostile.Agenda;

        BoardImport read = BoardImport.FromCsv(agenda.ToCsv(), agenda.Zone);

        Assert.Equal(
            agenda.Sessions.Concat(agenda.Cancelled).Select(session => (session.Interval.Start, session.Interval.End)),
            read.Sessions.Select(session => (session.Start, session.End)));
        Assert.Contains(read.Sessions, session => session.Title == "नमस्ते दुनिया, खुली जगह में स्वागत है");
    }

    [Fact]
    public void The_grid_has_a_block_a_day_a_line_a_start_and_a_column_a_room()
    {
        Agenda agenda = Agenda.Draft(
            Hall.Open().With(Hall.Topic("a", Hall.Asha) with { Length = 2 }, Hall.Topic("b")).Placed("a", Hall.RedAt(Hall.Ten)).Placed("b", Hall.BlueAt(Hall.Two)));

        Assert.Equal(
            [
                "\"Open space\"",
                "\"Draft, 2018-10-06 08:00. All times Asia/Kolkata. Sessions are not recorded unless marked.\"",
                "",
                "\"Sat 6 Oct 2018\",\"Red table\",\"Blue table\"",
                "10:00,\"Topic a (asha, until 12:00)\",open",
                "11:00–12:00,\"(Topic a goes on)\",open",
                "12:00–13:00,Lunch,Lunch",
                "14:00–15:00,open,\"Topic b (looking for a host)\"",
                "15:00–16:00,open,open",
                "",
            ],
            agenda.ToCsvGrid().Split("\r\n"));
    }

    [Fact]
    public void A_room_that_is_gone_keeps_a_column_for_what_took_place_in_it()
    {
        Board board = Hall.Open().With(Hall.Topic("a", Hall.Asha)).Placed("a", Hall.RedAt(Hall.Ten)).Publish(Hall.ByFacilitator).OrThrow()
            .RemoveRoom(Hall.Red.Id, Hall.ByFacilitator.At(12).Because("flooded")).OrThrow().Publish(Hall.ByFacilitator.At(12)).OrThrow();

        ImmutableArray<string> lines = [.. Agenda.Of(board).ToCsvGrid().Split("\r\n")];

        Assert.Contains("\"Sat 6 Oct 2018\",\"Blue table\",\"Red table\"", lines);
        Assert.Contains("10:00–11:00,open,\"Topic a (asha)\"", lines);
    }
}
