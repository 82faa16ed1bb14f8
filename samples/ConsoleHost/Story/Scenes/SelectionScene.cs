using System.Collections.Immutable;
using System.Globalization;
using OpenSpaces.Scheduling;
using Spectre.Console;

namespace OpenSpaces.ConsoleHost;

/// <summary>Saturday night: more topics than there are places for next time, and three rules that choose among them.</summary>
internal static class SelectionScene
{
    private const int Places = 12;

    private static readonly (string Name, int People)[] Camps = [("web", 120), ("data", 50), ("hardware", 30)];

    private static readonly string[] Rules = ["top-approval", "phragmen", "equal-shares"];

    public static void Play(Stage stage)
    {
        stage.Scene(
            "Which topics get a place",
            "For the sprint days after the event, 36 topics ask for 12 places. 200 people vote: 120 for all of web, 50 for all of data, 30 for all of hardware. Who gets the places depends on the rule.");
        ContestCount count = Count();
        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumn("Rule");
        foreach ((string name, int people) in Camps)
        {
            table.AddColumn(new TableColumn(string.Create(CultureInfo.InvariantCulture, $"{name}, {people}")).RightAligned());
        }

        table.AddColumn("Passed over");
        foreach (string rule in Rules)
        {
            Verdict verdict = ContestRules.Default.Find(rule)(count);
            table.AddRow([rule, .. Camps.Select(camp => Of(verdict.Winners, camp.Name)), PassedOver(JustifiedRepresentation.Check(count, verdict.Winners))]);
        }

        stage.Console.Write(table);
        stage.Explain("Each rule counts exactly, and each place can be recounted from the steps of its verdict.");
    }

    private static ContestCount Count() => new([.. Camps.SelectMany(camp => TopicsOf(camp.Name))])
    {
        Ballots = [.. Camps.Select(camp => new CountedBallot(Ballot.Approve(TopicsOf(camp.Name)), camp.People))],
        Places = Places,
    };

    private static IEnumerable<ProposalId> TopicsOf(string camp) => Enumerable.Range(1, Places).Select(number => new ProposalId(string.Create(CultureInfo.InvariantCulture, $"{camp}-{number:00}")));

    private static string Of(ImmutableArray<ProposalId> winners, string camp) =>
        winners.Count(id => id.Value.StartsWith(camp, StringComparison.Ordinal)).ToString(CultureInfo.InvariantCulture);

    private static string PassedOver(RepresentationCheck check) => check.PassedOver is { } group
        ? string.Create(CultureInfo.InvariantCulture, $"{group.Weight} people who agree")
        : "nobody";
}
