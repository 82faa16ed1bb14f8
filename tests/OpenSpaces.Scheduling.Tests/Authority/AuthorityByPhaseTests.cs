using NodaTime;

namespace OpenSpaces.Scheduling.Tests.Authority;

/// <summary>The verbs that depend on the time × the phases, as docs/authority.md has it.</summary>
public sealed class AuthorityByPhaseTests
{
    private static readonly ProposalId Own = new("own");
    private static readonly ProposalId Theirs = new("theirs");
    private static readonly Cell Cell = Hall.RedAt(Hall.Two);
    private static readonly Cell Later = Hall.RedAt(Hall.Three);
    private static readonly Instant Noon = Hall.ByFacilitator.At(12).At;

    private static readonly Dictionary<string, Func<Stamp, Decision>> Rows = new()
    {
        ["Claim, before the claim window"] = by => Start(ClaimPolicy.FirstCome.Between(Noon, null)).Claim(Own, Cell, by),
        ["Claim, open"] = by => Start(ClaimPolicy.FirstCome.Between(Noon, null)).Claim(Own, Cell, by.At(12)),
        ["Claim, after the claim window"] = by => Start(ClaimPolicy.FirstCome.Between(null, Noon)).Claim(Own, Cell, by.At(12)),
        ["Claim, facilitator only"] = by => Start(ClaimPolicy.FacilitatorOnly).Claim(Own, Cell, by),
        ["Claim, closed"] = by => Start(ClaimPolicy.Closed).Claim(Own, Cell, by),
        ["Claim, gathering"] = by => Start(ClaimPolicy.ContestedUntil(Noon)).Claim(Own, Cell, by),
        ["Claim, frozen"] = by => Frozen(Start()).Claim(Own, Cell, by),
        ["Claim, running"] = by => Start().Claim(Own, Cell, by.At(14, 30)),
        ["Claim, over"] = by => Start().Claim(Own, Cell, by.At(15)),
        ["Place, gathering"] = by => Start(ClaimPolicy.ContestedUntil(Noon)).Place(Own, Cell, by),
        ["Place, claimed by another"] = by => Start(ClaimPolicy.ContestedUntil(Noon)).Claim(Theirs, Cell, Hall.By(Hall.Ben)).OrThrow().Place(Own, Cell, by),
        ["Place, frozen"] = by => Frozen(Start()).Place(Own, Cell, by),
        ["Place, over"] = by => Start().Place(Own, Cell, by.At(15)),
        ["Move, open"] = by => Standing().Place(Own, Later, by),
        ["Move, pinned"] = by => Standing().Pin(Own, Hall.ByFacilitator).OrThrow().Place(Own, Later, by),
        ["Move, frozen"] = by => Frozen(Standing()).Place(Own, Later, by),
        ["Move, starts within the freeze horizon"] = by => Standing().Place(Own, Later, by.At(13, 45)),
        ["Move, running"] = by => Standing().Place(Own, Later, by.At(14, 30)),
        ["Move, over"] = by => Standing().Place(Own, Later, by.At(15)),
        ["Unplace, open"] = by => Standing().Unplace(Own, by),
        ["Unplace, pinned"] = by => Standing().Pin(Own, Hall.ByFacilitator).OrThrow().Unplace(Own, by),
        ["Unplace, frozen"] = by => Frozen(Standing()).Unplace(Own, by),
        ["Unplace, starts within the freeze horizon"] = by => Standing().Unplace(Own, by.At(13, 45)),
        ["Unplace, placed by a verdict"] = by => Won().Unplace(Own, by),
        ["Withdraw, running"] = by => Standing().Withdraw(Own, by.At(14, 30)),
    };

    public static TheoryData<string, string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string, string>();
            foreach (string[] row in AuthorityTable.Under("By phase"))
            {
                cases.Add($"{row[0]}, {row[1]}", "host", row[2]);
                cases.Add($"{row[0]}, {row[1]}", "facilitator", row[3]);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_verb_answers_as_the_table_says(string row, string actor, string expected) =>
        Assert.Equal(expected, AuthorityTable.Ask(Rows[row], actor == "host" ? Hall.By(Hall.Asha) : Hall.ByFacilitator));

    [Fact]
    public void Every_row_is_in_the_table() =>
        Assert.Equal(Rows.Keys.Order(), AuthorityTable.Under("By phase").Select(row => $"{row[0]}, {row[1]}").Order());

    [Fact]
    public void Nobody_else_moves_or_takes_anything_in_any_phase()
    {
        foreach (Func<Stamp, Decision> ask in Rows.Values)
        {
            Assert.Equal("no", AuthorityTable.Ask(ask, Hall.By(Hall.Chen)));
            Assert.Equal("no", AuthorityTable.Ask(ask, Hall.By(Hall.Ben)));
            Assert.Equal("no", AuthorityTable.Ask(ask, Hall.By(Hall.Asha) with { As = Role.Stranger }));
        }
    }

    private static Board Start(ClaimPolicy? claims = null) =>
        Hall.Open(new BoardPolicy { FreezeHorizon = Duration.FromMinutes(30), Claims = claims ?? ClaimPolicy.FirstCome })
            .With(Hall.Topic("own", Hall.Asha), Hall.Topic("theirs", Hall.Ben));

    private static Board Standing() => Start().Placed("own", Cell);

    private static Board Frozen(Board board) => board.Freeze(Cell.TimeSlot, Hall.ByFacilitator).OrThrow();

    private static Board Won() => Start(ClaimPolicy.ContestedUntil(Noon))
        .Claim(Own, Cell, Hall.By(Hall.Asha)).OrThrow()
        .Claim(Theirs, Cell, Hall.By(Hall.Ben)).OrThrow()
        .CloseClaims(Cell, Hall.ByFacilitator.Because("given")).OrThrow()
        .Settle(Cell, new Verdict { Rule = "test", Ranking = [Own] }, Hall.ByFacilitator).OrThrow();
}
