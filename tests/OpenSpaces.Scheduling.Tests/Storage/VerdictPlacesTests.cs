using System.Text.Json;
using OpenSpaces.Scheduling.Tests.Contests.Naive;

namespace OpenSpaces.Scheduling.Tests.Storage;

public sealed class VerdictPlacesTests
{
    private static readonly ContestCount Count = new([Counts.Id(0), Counts.Id(1), Counts.Id(2)])
    {
        Ballots = [new(Ballot.Approve(Counts.Id(0), Counts.Id(1)), 3), new(Ballot.Approve(Counts.Id(2)))],
        Places = 2,
    };

    [Theory]
    [InlineData("phragmen")]
    [InlineData("equal-shares")]
    [InlineData("equal-shares-increment")]
    [InlineData("pav")]
    [InlineData("threshold")]
    public void A_verdict_of_several_places_is_read_as_it_was_written_and_its_late_numbers_too(string rule)
    {
        Verdict verdict = ContestRules.Default.Find(rule)(Count);

        string json = JsonSerializer.Serialize(verdict, BoardJsonOptions.Info<Verdict>());

        Assert.Equal(verdict, JsonSerializer.Deserialize(json, BoardJsonOptions.Info<Verdict>()));
        Assert.Contains("\"places\":2", json, StringComparison.Ordinal);
    }

    [Fact]
    public void A_verdict_of_one_place_is_written_as_it_always_was()
    {
        Verdict verdict = ContestResolvers.Approval(Count with { Places = 1 });

        string json = JsonSerializer.Serialize(verdict, BoardJsonOptions.Info<Verdict>());

        Assert.DoesNotContain("places", json, StringComparison.Ordinal);
        Assert.Equal(1, JsonSerializer.Deserialize(json, BoardJsonOptions.Info<Verdict>())!.Places);
    }
}
