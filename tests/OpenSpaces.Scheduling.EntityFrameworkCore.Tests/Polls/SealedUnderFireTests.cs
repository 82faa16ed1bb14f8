using System.Globalization;
using OpenSpaces.Scheduling.EntityFrameworkCore.Tests.Support;

namespace OpenSpaces.Scheduling.EntityFrameworkCore.Tests.Polls;

/// <summary>A poll is sealed by a third process while two others cast.</summary>
public sealed class SealedUnderFireTests
{
    public static TheoryData<string> Kinds => TestDatabase.Kinds;

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Every_ballot_cast_while_a_poll_is_sealed_is_counted_or_refused(string kind)
    {
        int ballots = Trials.Of("OPENSPACES_BALLOTS", 100_000);
        await using TestDatabase database = await TestDatabase.MakeAsync(kind);
        IBallotBox box = database.NewHost().Get<IBallotBox>();
        await box.OpenAsync(Caster.Poll);
        using Child one = Cast(database, "one", ballots / 2);
        using Child two = Cast(database, "two", ballots / 2);

        await one.ExpectAsync("a third");
        PollStatus status = (await box.SealAsync(Caster.Poll.Id, Caster.Poll.Closes))!;
        (int taken, int refused) = Sum(await one.FinishAsync(), await two.FinishAsync());

        Assert.Equal(ballots / 2 * 2, taken + refused);
        Assert.Equal(taken, status.Turnout);
        Assert.Equal(taken, status.Ballots.Sum(ballot => ballot.Weight));
        Assert.Equal(status, await database.NewHost().Get<IBallotBox>().FindAsync(Caster.Poll.Id));
        Assert.True(refused > 0, "The poll was sealed when all had voted.");
        await Console.Out.WriteLineAsync($"{kind}: {ballots} ballots cast, {taken} counted, {refused} refused, 0 neither.");
    }

    private static Child Cast(TestDatabase database, string name, int ballots) =>
        Child.Start("cast", database.Kind, database.Connection, Caster.Poll.Id.Value, name, ballots.ToString(CultureInfo.InvariantCulture));

    private static (int Taken, int Refused) Sum(params IEnumerable<List<string>> told)
    {
        int[][] counts = [.. told.Select(lines => lines[^1].Split(' ').Select(count => int.Parse(count, CultureInfo.InvariantCulture)).ToArray())];
        return (counts.Sum(count => count[0]), counts.Sum(count => count[1]));
    }
}
