using NodaTime;

namespace OpenSpaces.Scheduling.Tests.Boards;

public sealed class BoardContestTests
{
    private static readonly ProposalId A = new("a");
    private static readonly ProposalId B = new("b");
    private static readonly Cell Ten = Hall.RedAt(Hall.Ten);
    private static readonly Instant Nine = Hall.ByFacilitator.At(9).At;

    [Fact]
    public void CloseClaims_places_a_lone_claim()
    {
        Board board = Start().Claim(A, Ten, Hall.By(Hall.Asha)).OrThrow();

        Board closed = board.CloseClaims(Ten, Hall.ByFacilitator.At(9)).OrThrow();

        Assert.Equal(A, closed.OccupantOf(Ten)!.Id);
        Assert.Empty(closed.Contests);
    }

    [Fact]
    public void CloseClaims_of_several_opens_a_contest_in_the_order_they_asked() =>
        Assert.Equal<ProposalId>([B, A], Contest().ContestAt(Ten)!.Claimants);

    [Fact]
    public void Settle_places_the_winner_and_the_loser_waits_with_the_reason()
    {
        Board settled = Contest().Settle(Ten, For(A), Hall.ByFacilitator.At(9)).OrThrow();

        Assert.Equal(A, settled.OccupantOf(Ten)!.Id);
        Assert.True(settled.Find(A)!.IsByVerdict);
        Assert.Equal(new Waiting(WaitingReason.LostContest, Ten), settled.Find(B)!.Waiting);
        Assert.Empty(settled.ClaimantsOf(Ten));
    }

    [Fact]
    public void Settle_again_replaces_the_verdict_and_keeps_it_in_the_record()
    {
        Board board = Contest().Settle(Ten, For(A), Hall.ByFacilitator.At(9)).OrThrow();

        Board replaced = board.Settle(Ten, For(B), Hall.ByFacilitator.At(9).Because("the count was wrong")).OrThrow();

        Assert.Equal(B, replaced.OccupantOf(Ten)!.Id);
        Assert.Equal(WaitingReason.VerdictReplaced, replaced.Find(A)!.Waiting!.Because);
        Assert.Equal([A, B], replaced.SettledAt(Ten)!.Verdicts.Select(given => given.Verdict.Ranking[0]));
    }

    [Fact]
    public void A_loser_is_not_sent_to_a_time_that_its_card_calls_impossible()
    {
        Board board = Contest(LosersGo.NearestFreeCell).Revise(B, card => card with { Times = new TimePreferences { Impossible = [Hall.Ten.Id] } }, Hall.By(Hall.Ben)).OrThrow();

        Board settled = board.Settle(Ten, For(A), Hall.ByFacilitator.At(9)).OrThrow();

        Assert.Equal(Hall.RedAt(Hall.Eleven), settled.Find(B)!.Cell);
    }

    [Fact]
    public void Settle_again_is_told_every_reason_at_once()
    {
        Board board = Contest().Settle(Ten, For(A), Hall.ByFacilitator.At(9)).OrThrow().Pin(A, Hall.ByFacilitator.At(9)).OrThrow()
            .CloseCell(Ten, Hall.ByFacilitator.At(9)).OrThrow();

        Decision decision = board.Settle(Ten, For(B), Hall.ByFacilitator.At(9));

        Assert.Equal([nameof(CellIsClosed), nameof(ProposalIsPinned), nameof(ReasonNeeded)], decision.Conflicts.Select(conflict => conflict.Code).Order());
    }

    [Theory]
    [InlineData(LosersGo.Wait, null)]
    [InlineData(LosersGo.NearestFreeCell, "blue at 10")]
    [InlineData(LosersGo.NextPreference, "red at 15")]
    public void Losers_go_where_the_policy_says(LosersGo losersGo, string? cell)
    {
        Board settled = Contest(losersGo).Settle(Ten, For(A), Hall.ByFacilitator.At(9)).OrThrow();

        Assert.Equal(cell, settled.Find(B)!.Cell?.ToString());
    }

    [Fact]
    public void A_verdict_by_which_nobody_has_a_place_settles_nothing() =>
        Assert.Equal([new NotAClaimant(Ten, default)], Contest().Settle(Ten, For(A) with { Places = 0 }, Hall.ByFacilitator.At(9)).Conflicts.OfType<NotAClaimant>());

    [Fact]
    public void A_claimant_who_withdraws_stands_no_more_and_a_contest_that_all_have_left_is_none()
    {
        Board one = Contest().Withdraw(A, Hall.By(Hall.Asha)).OrThrow();
        Board none = one.Unclaim(B, Ten, Hall.By(Hall.Ben)).OrThrow();

        Assert.IsType<NotAClaimant>(Assert.Single(one.Settle(Ten, For(A), Hall.ByFacilitator.At(9)).Conflicts));
        Assert.True(one.Settle(Ten, For(B), Hall.ByFacilitator.At(9)).IsAccepted);
        Assert.Empty(none.Contests);
    }

    [Fact]
    public void At_the_very_deadline_claims_no_longer_gather_and_an_unclaimed_cell_is_first_come()
    {
        Decision justBefore = Start().Claim(A, Ten, Hall.By(Hall.Asha) with { At = Nine - Duration.Epsilon });
        Decision atTheDeadline = Start().Claim(A, Ten, Hall.By(Hall.Asha) with { At = Nine });

        Assert.IsType<CellClaimed>(Assert.Single(justBefore.Events));
        Assert.IsType<ProposalPlaced>(Assert.Single(atTheDeadline.Events));
    }

    [Fact]
    public void The_narrowest_claim_policy_holds()
    {
        Board board = Start()
            .SetClaimPolicy(ClaimScope.OfDay(Hall.Day), ClaimPolicy.FacilitatorOnly, Hall.ByFacilitator).OrThrow()
            .SetClaimPolicy(ClaimScope.OfCell(Ten), ClaimPolicy.FirstCome, Hall.ByFacilitator).OrThrow();

        Assert.Equal(ClaimMode.FirstCome, board.ClaimPolicyOf(Ten).Mode);
        Assert.Equal(ClaimMode.FacilitatorOnly, board.ClaimPolicyOf(Hall.BlueAt(Hall.Ten)).Mode);
        Assert.Equal(ClaimMode.Contested, board.SetClaimPolicy(ClaimScope.OfDay(Hall.Day), null, Hall.ByFacilitator).OrThrow().ClaimPolicyOf(Hall.BlueAt(Hall.Ten)).Mode);
    }

    [Fact]
    public void A_facilitator_who_places_over_claims_says_why_and_the_claimants_are_told()
    {
        Board board = Start().With(Hall.Topic("c", Hall.Chen)).Claim(A, Ten, Hall.By(Hall.Asha)).OrThrow();

        Board given = board.Place(new("c"), Ten, Hall.ByFacilitator.Because("the sponsor's hour")).OrThrow();

        Assert.Equal(new Waiting(WaitingReason.CellGivenAway, Ten, "the sponsor's hour"), given.Find(A)!.Waiting);
    }

    private static Board Start(LosersGo losersGo = LosersGo.Wait) => Hall.Open(new BoardPolicy { Claims = ClaimPolicy.ContestedUntil(Nine), LosersGo = losersGo })
        .With(Hall.Topic("a", Hall.Asha), Hall.Topic("b", Hall.Ben) with { Times = new TimePreferences { Preferred = [Hall.Three.Id] } });

    private static Board Contest(LosersGo losersGo = LosersGo.Wait) => Start(losersGo)
        .Claim(B, Ten, Hall.By(Hall.Ben)).OrThrow().Claim(A, Ten, Hall.By(Hall.Asha)).OrThrow()
        .CloseClaims(Ten, Hall.ByFacilitator.At(9)).OrThrow();

    private static Verdict For(ProposalId winner) => new() { Rule = "test", Ranking = [winner] };
}
