namespace OpenSpaces.Scheduling.Tests.Authority;

/// <summary>Every verb × every role × every phase, as docs/authority.md has it.</summary>
public sealed class AuthorityTests
{
    private static readonly Stamp[] Actors =
        [Hall.By(Hall.Asha) with { As = Role.Stranger }, Hall.By(Hall.Chen), Hall.By(Hall.Asha), Hall.By(Hall.Ben), Hall.ByFacilitator];

    public static TheoryData<string> Acts => [.. AuthorityActs.All.Keys];

    [Theory]
    [MemberData(nameof(Acts))]
    public void A_verb_answers_everybody_in_every_phase_as_the_page_says(string act)
    {
        string[] otherwise = [.. AuthorityPhases.All.Keys.Select(phase => Actual(act, phase)).Except(AuthorityPhases.All.Keys.Select(phase => Expected(act, phase)))];

        Assert.True(otherwise.Length == 0, "The board answers otherwise:\n" + string.Join('\n', otherwise));
    }

    [Fact]
    public void The_page_has_every_verb_and_every_row() =>
        Assert.Equal(AuthorityActs.All.Keys, AuthorityTable.Under("By role").Select(row => row[0]));

    [Fact]
    public void Every_verb_of_the_board_is_asked()
    {
        IEnumerable<string> verbs = typeof(Board).GetMethods()
            .Where(method => method.ReturnType == typeof(Decision))
            .Select(method => method.Name)
            .Except([nameof(Board.UndoLast)]);

        Assert.Equal(verbs.Distinct().Order(), AuthorityActs.All.Keys.Select(act => act.Split(',')[0]).Distinct().Order());
    }

    [Fact]
    public void The_page_says_by_phase_only_what_differs_and_names_every_phase()
    {
        Assert.All(AuthorityTable.Under("By phase"), row => Assert.NotEqual(AuthorityTable.Under("By role").Single(open => open[0] == row[0]).Skip(1), row.Skip(2)));
        Assert.Equal(AuthorityPhases.All.Keys, AuthorityTable.Under("Phases").Select(row => row[0]));
        Assert.Empty(AuthorityTable.Under("By phase").Select(row => row[1]).Except(AuthorityPhases.All.Keys));
        Assert.Empty(AuthorityTable.Under("By phase").Select(row => row[0]).Except(AuthorityActs.All.Keys));
    }

    private static string Actual(string act, string phase)
    {
        AuthorityPhase now = AuthorityPhases.All[phase];
        Board board = now.Comes(AuthorityActs.All[act].Given());
        return Row(act, phase, Actors.Select(actor => AuthorityTable.Ask(stamp => AuthorityActs.All[act].When(board, stamp), now.At(actor))));
    }

    private static string Expected(string act, string phase)
    {
        string[]? differs = AuthorityTable.Under("By phase").SingleOrDefault(row => row[0] == act && row[1] == phase);
        return Row(act, phase, differs?.Skip(2) ?? AuthorityTable.Under("By role").Single(row => row[0] == act).Skip(1));
    }

    private static string Row(string act, string phase, IEnumerable<string> answers) => $"| {act} | {phase} | {string.Join(" | ", answers)} |";
}
