using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace OpenSpaces.Scheduling.Tests.Hosting;

public sealed class AddContestsTests
{
    private static readonly ContestCount Three = new([new("c"), new("a"), new("b")]);

    [Fact]
    public void Contests_are_settled_by_approval_unless_said()
    {
        using ServiceProvider provider = new ServiceCollection().AddOpenSpaces().Services.BuildServiceProvider();

        Assert.Equal("approval", provider.GetRequiredService<ContestResolver>()(Three).Rule);
        Assert.Equal("schulze", provider.GetRequiredKeyedService<ContestResolver>("schulze")(Three).Rule);
        Assert.NotNull(provider.GetRequiredService<PollKeeper>());
        Assert.IsType<InMemoryBallotBox>(provider.GetRequiredService<IBallotBox>());
        Assert.IsType<InMemoryInterestBook>(provider.GetRequiredService<IInterestBook>());
    }

    [Fact]
    public void A_rule_is_chosen_by_its_name_and_a_rule_of_your_own_the_same_way()
    {
        static Verdict Alphabet(ContestCount count) => new() { Rule = "alphabet", Ranking = [.. count.Standing.OrderBy(id => id.Value, StringComparer.Ordinal)] };

        using ServiceProvider chain = new ServiceCollection().AddOpenSpaces(o => o.Resolve("borda, first-come")).Services.BuildServiceProvider();
        using ServiceProvider own = new ServiceCollection().AddOpenSpaces(o => o.Resolve("alphabet", Alphabet)).Services.BuildServiceProvider();

        Assert.Equal("borda", chain.GetRequiredService<ContestResolver>()(Three).Rule);
        Assert.Equal<ProposalId>([new("a"), new("b"), new("c")], own.GetRequiredService<ContestResolver>()(Three).Ranking);
        Assert.Equal("alphabet", own.GetRequiredKeyedService<ContestResolver>("alphabet")(Three).Rule);
        Assert.Contains("alphabet", own.GetRequiredService<ContestRules>().Names);
    }

    [Fact]
    public void An_unknown_rule_stops_the_host_at_its_start_and_names_those_there_are()
    {
        using ServiceProvider provider = new ServiceCollection().AddOpenSpaces(o => o.Resolve("aproval")).Services.BuildServiceProvider();

        var thrown = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IOptions<OpenSpacesOptions>>().Value);

        Assert.Contains("'aproval'", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("approval, borda", thrown.Message, StringComparison.Ordinal);
    }
}
