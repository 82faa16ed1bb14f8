using OpenSpaces.Scheduling;
using OpenSpaces.WebBoard.Tests.Support;

namespace OpenSpaces.WebBoard.Tests;

public sealed class DrawSecretsTests
{
    private static readonly NodaTime.Instant Opens = NodaTime.Instant.FromUtc(2018, 10, 6, 6, 0);
    private static readonly PollId Id = new("vote-1");

    [Fact]
    public async Task A_secret_is_told_once_the_box_is_sealed_and_by_every_server_the_same()
    {
        await using Database database = await Database.OnSqliteAsync();
        await ToldOnceSealedAsync(database);
    }

    [PostgresFact]
    public async Task On_PostgreSQL_too()
    {
        await using Database database = await Database.OnPostgresAsync();
        await ToldOnceSealedAsync(database);
    }

    [Fact]
    public async Task No_two_draws_have_one_promise()
    {
        await using Database database = await Database.OnSqliteAsync();
        var secrets = new DrawSecrets(database.Contexts);

        Assert.NotEqual((await secrets.PromiseAsync(Id, default)).Link, (await secrets.PromiseAsync(new PollId("vote-2"), default)).Link);
    }

    private static async Task ToldOnceSealedAsync(Database database)
    {
        var one = new DrawSecrets(database.Contexts);
        var other = new DrawSecrets(database.Contexts);
        TieCommitment promise = await one.PromiseAsync(Id, default);
        var open = new PollStatus(new Poll(Id, EventBoard.Id, [new ProposalId("a")], Opens, Opens + NodaTime.Duration.FromMinutes(5)) { Rule = Draw.Rule, TieCommitment = promise }, Turnout: 0);
        PollStatus closed = open with { SealedAt = Opens };

        TieReveal? unasked = await one.FindAsync(closed, default);
        TieReveal first = await one.CallOutAsync(Id, "4.7.23./", default);
        TieReveal second = await other.CallOutAsync(Id, "8./", default);

        Assert.Null(unasked);
        Assert.Null(await one.FindAsync(open, default));
        Assert.True(first.Keeps(promise));
        Assert.Equal("4.7.23./", first.Randomness);
        Assert.Equal([first, first], [second, (await other.FindAsync(closed, default))!]);
    }
}
