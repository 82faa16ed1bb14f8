using System.Collections.Immutable;
using System.Globalization;
using OpenSpaces.Scheduling;

namespace OpenSpaces.ConsoleHost;

/// <summary>Ballots as they come in on paper, one a line: topics by their numbers on the list.</summary>
internal static class PaperBallot
{
    /// <summary>What to type.</summary>
    public static string Example(BallotKind kind) => kind switch
    {
        BallotKind.Approval => "the numbers of the topics one would go to, such as 1 3",
        BallotKind.Ranked => "best first, equals with =, such as 2 > 1=3",
        BallotKind.Headcount => "the heads for each topic, such as 1:17 2:9",
        _ => "topic:points, such as 1:5 3:2",
    };

    /// <summary>Reads a line.</summary>
    /// <returns>The ballot; null if the line is none.</returns>
    public static Ballot? Read(string line, BallotKind kind, ImmutableArray<ProposalId> candidates)
    {
        try
        {
            return kind switch
            {
                BallotKind.Approval => Ballot.Approve(Words(line).Select(One)),
                BallotKind.Ranked => Ballot.RankGroups(line.Split('>').Select(group => group.Split([' ', ',', '='], StringSplitOptions.RemoveEmptyEntries).Select(One).ToArray())),
                _ => Ballot.Give(Words(line).Select(word => word.Split(':') is [var topic, var amount] ? new Mark(One(topic), Number(amount)) : throw new FormatException())),
            };
        }
        catch (FormatException)
        {
            return null;
        }

        ProposalId One(string number) => Number(number) is var at && at >= 1 && at <= candidates.Length ? candidates[at - 1] : throw new FormatException();
    }

    private static string[] Words(string line) => line.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);

    private static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : throw new FormatException();
}
