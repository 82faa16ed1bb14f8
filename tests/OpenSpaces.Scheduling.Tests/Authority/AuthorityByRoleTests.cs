using NodaTime;

namespace OpenSpaces.Scheduling.Tests.Authority;

/// <summary>Every verb × every role, as docs/authority.md has it.</summary>
public sealed class AuthorityByRoleTests
{
    private static readonly ProposalId Own = new("own");
    private static readonly ProposalId Theirs = new("theirs");
    private static readonly ProposalId Idea = new("idea");
    private static readonly PersonId Somebody = new("somebody-else");
    private static readonly Cell Cell = Hall.RedAt(Hall.Three);

    /// <summary>On a board with a host's proposal, another's, and a suggestion: what each row does.</summary>
    private static readonly Dictionary<string, Func<Stamp, Decision>> Rows = new()
    {
        ["Open"] = by => Board.Open(new BoardId("new"), Hall.Grid, BoardPolicy.Default, by),
        ["Propose, hosting it oneself"] = by => Start().Propose(Hall.Topic("new", by.By), by),
        ["Propose, a suggestion"] = by => Start().Propose(Hall.Topic("new"), by),
        ["Propose, for somebody else"] = by => Start().Propose(Hall.Topic("new", Somebody), by),
        ["Revise"] = by => Start().Revise(Own, card => card with { Title = "Another title" }, by),
        ["Withdraw"] = by => Start().Withdraw(Own, by),
        ["Restore"] = by => Start().Withdraw(Own, Hall.By(Hall.Asha)).OrThrow().Restore(Own, by),
        ["Adopt, oneself"] = by => Start().Adopt(Idea, by.By, by),
        ["Adopt, for somebody else"] = by => Start().Adopt(Idea, Somebody, by),
        ["AddHost"] = by => Start().AddHost(Own, Somebody, by),
        ["StepDown"] = by => Start().StepDown(Own, Hall.Asha, by),
        ["HandOver"] = by => Start().HandOver(Own, Hall.Asha, Somebody, by),
        ["Request, hosting it oneself"] = by => Start().Request(Hall.Topic("new", by.By), by),
        ["AcceptRequest, pending"] = by => Requested().AcceptRequest(new("asked"), Cell, by),
        ["AcceptRequest, countered"] = by => Countered().AcceptRequest(new("asked"), Cell, by),
        ["DeclineRequest, pending"] = by => Requested().DeclineRequest(new("asked"), by),
        ["DeclineRequest, countered"] = by => Countered().DeclineRequest(new("asked"), by),
        ["CounterRequest"] = by => Requested().CounterRequest(new("asked"), Cell, by),
        ["Claim"] = by => Start().Claim(Own, Cell, by),
        ["Unclaim"] = by => Contested().Unclaim(Own, Cell, by),
        ["Place"] = by => Start().Place(Own, Cell, by),
        ["Swap, with another's"] = by => Start().Placed("own", Cell).Placed("theirs", Hall.BlueAt(Hall.Three)).Swap(new(Own, Cell), new(Theirs, Hall.BlueAt(Hall.Three)), by),
        ["Unplace"] = by => Start().Placed("own", Cell).Unplace(Own, by),
        ["Pin"] = by => Start().Placed("own", Cell).Pin(Own, by),
        ["Unpin"] = by => Start().Placed("own", Cell).Pin(Own, Hall.ByFacilitator).OrThrow().Unpin(Own, by),
        ["Freeze"] = by => Start().Freeze(Hall.Three.Id, by),
        ["Thaw"] = by => Start().Freeze(Hall.Three.Id, Hall.ByFacilitator).OrThrow().Thaw(Hall.Three.Id, by),
        ["CloseCell"] = by => Start().CloseCell(Cell, by),
        ["OpenCell"] = by => Start().CloseCell(Cell, Hall.ByFacilitator).OrThrow().OpenCell(Cell, by),
        ["Repeat"] = by => Start().Repeat(Own, new("again"), by),
        ["AddRoom"] = by => Start().AddRoom(new Room(new RoomId("green"), "Green table"), by),
        ["AddTimeSlot"] = by => Start().AddTimeSlot(new TimeSlot(new("16"), Hall.Day + new LocalTime(16, 0), Hall.Day + new LocalTime(17, 0)), by),
        ["RemoveRoom, empty"] = by => Start().RemoveRoom(Hall.Red.Id, by),
        ["RemoveRoom, with a session in it"] = by => Start().Placed("own", Cell).RemoveRoom(Hall.Red.Id, by),
        ["RemoveTimeSlot, empty"] = by => Start().RemoveTimeSlot(Hall.Three.Id, by),
        ["RemoveTimeSlot, with a session in it"] = by => Start().Placed("own", Cell).RemoveTimeSlot(Hall.Three.Id, by),
        ["OfferMerge"] = by => Start().OfferMerge(Own, Theirs, by),
        ["AcceptMerge"] = by => Offered().AcceptMerge(Own, Theirs, by),
        ["DeclineMerge"] = by => Offered().DeclineMerge(Own, Theirs, by),
        ["Unmerge"] = by => Offered().AcceptMerge(Own, Theirs, Hall.ByFacilitator).OrThrow().Unmerge(Own, by),
        ["Split"] = by => Start().Split(Own, Hall.Topic("part"), by),
        ["SetClaimPolicy"] = by => Start().SetClaimPolicy(ClaimScope.Board, ClaimPolicy.Closed, by),
        ["CloseClaims, after the deadline"] = by => Contested().CloseClaims(Cell, by.At(14, 30)),
        ["CloseClaims, before the deadline"] = by => Contested().CloseClaims(Cell, by),
        ["Settle"] = by => ContestOpen().Settle(Cell, For(Own), by),
        ["Settle, again"] = by => ContestOpen().Settle(Cell, For(Own), Hall.ByFacilitator).OrThrow().Settle(Cell, For(Theirs), by),
        ["Publish"] = by => Start().Publish(by),
        ["Undo, the host's act"] = by => HostRevised().Undo(HostRevised().LastAct, by),
        ["Waive"] = by => Start().Waive(new WarningKey("OverCapacity", "own"), by),
    };

    public static TheoryData<string, string, string> Cases
    {
        get
        {
            string[] actors = ["stranger", "attendee", "host", "other host", "facilitator"];
            var cases = new TheoryData<string, string, string>();
            foreach (string[] row in AuthorityTable.Under("By role"))
            {
                for (int i = 0; i < actors.Length; i++)
                {
                    cases.Add(row[0], actors[i], row[i + 1]);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_verb_answers_as_the_table_says(string verb, string actor, string expected)
    {
        Stamp stamp = actor switch
        {
            "stranger" => Hall.By(Hall.Asha) with { As = Role.Stranger },
            "attendee" => Hall.By(Hall.Chen),
            "host" => Hall.By(Hall.Asha),
            "other host" => Hall.By(Hall.Ben),
            _ => Hall.ByFacilitator,
        };

        Assert.Equal(expected, AuthorityTable.Ask(Rows[verb], stamp));
    }

    [Fact]
    public void The_table_has_every_verb()
    {
        IEnumerable<string> verbs = typeof(Board).GetMethods()
            .Where(method => method.ReturnType == typeof(Decision))
            .Select(method => method.Name)
            .Except([nameof(Board.UndoLast)]);

        Assert.Equal(verbs.Distinct().Order(), AuthorityTable.Under("By role").Select(row => row[0].Split(',')[0]).Distinct().Order());
        Assert.Equal(Rows.Keys.Order(), AuthorityTable.Under("By role").Select(row => row[0]).Order());
    }

    private static Board Start() => Hall.Open().With(Hall.Topic("own", Hall.Asha), Hall.Topic("theirs", Hall.Ben), Hall.Topic("idea"));

    private static Board Requested() => Start().Request(Hall.Topic("asked", Hall.Asha), Hall.By(Hall.Asha)).OrThrow();

    private static Board Countered() => Requested().CounterRequest(new("asked"), Cell, Hall.ByFacilitator).OrThrow();

    private static Board Offered() => Start().OfferMerge(Own, Theirs, Hall.By(Hall.Asha)).OrThrow();

    private static Board Contested() => Start()
        .SetClaimPolicy(ClaimScope.Board, ClaimPolicy.ContestedUntilBeforeStart(Duration.FromHours(1)), Hall.ByFacilitator).OrThrow()
        .Claim(Own, Cell, Hall.By(Hall.Asha)).OrThrow()
        .Claim(Theirs, Cell, Hall.By(Hall.Ben)).OrThrow();

    private static Board ContestOpen() => Contested().CloseClaims(Cell, Hall.ByFacilitator.Because("given")).OrThrow();

    private static Board HostRevised() => Start().Revise(Own, card => card with { Title = "Mine" }, Hall.By(Hall.Asha)).OrThrow();

    private static Verdict For(ProposalId winner) => new() { Rule = "test", Ranking = [winner] };
}
