namespace OpenSpaces.Scheduling.Tests.Planning;

/// <summary>From a board to a plan and back onto the board.</summary>
public sealed class BoardPlanningTests
{
    private static readonly Planner Planner = new(TimeProvider.System);
    private static readonly PlanBudget Budget = PlanBudget.OfIterations(2_000);

    [Fact]
    public void Fill_places_what_waits_and_touches_nothing_else()
    {
        Board board = Hall.Open().With(Hall.Topic("a", Hall.Asha), Hall.Topic("b", Hall.Ben), Hall.Topic("c", Hall.Asha)).Placed("a", Hall.RedAt(Hall.Ten));

        Plan plan = PlanFor(board, PlanMode.Fill);

        Assert.Equal([new ProposalId("b"), new ProposalId("c")], plan.Moves.Select(planned => planned.Move.Proposal));
        Assert.Empty(board.CarryOut(plan.Steps, Hall.ByFacilitator).OrThrow().Waiting);
    }

    [Fact]
    public void Improve_lets_those_who_want_both_see_both()
    {
        Board board = Hall.Open().With(Hall.Topic("a", Hall.Asha), Hall.Topic("b", Hall.Ben)).Placed("a", Hall.RedAt(Hall.Ten)).Placed("b", Hall.BlueAt(Hall.Ten));

        Plan plan = PlanFor(board, PlanMode.Improve, ["a", "b"], ["a", "b"]);

        Assert.Equal((2, 0), (plan.Before.Cost, plan.Score.Cost));
        Assert.True(plan.IsBest);
        Assert.Equal(new FewerLose(2), Assert.Single(plan.Moves).Reason);
    }

    [Fact]
    public void The_marks_of_an_interest_book_are_what_people_want()
    {
        Board board = Hall.Open().With(Hall.Topic("a", Hall.Asha), Hall.Topic("b", Hall.Ben));
        InterestMark[] marks = [new(Hall.Asha, new("a"), Hall.Morning), new(Hall.Chen, new("b"), Hall.Morning), new(Hall.Chen, new("a"), Hall.Morning)];

        PlanningInterest interest = PlanningInterest.Of(Interest.On(board, marks));

        Assert.Equal([["a"], ["a", "b"]], interest.Wanted.Select(wanted => wanted.Select(id => id.Value)));
    }

    [Fact]
    public void Improve_moves_no_pinned_session()
    {
        Board board = Hall.Open().With(Hall.Topic("a", Hall.Asha), Hall.Topic("b", Hall.Ben)).Placed("a", Hall.RedAt(Hall.Ten)).Placed("b", Hall.BlueAt(Hall.Ten))
            .Pin(new("a"), Hall.ByFacilitator).OrThrow();

        Plan plan = PlanFor(board, PlanMode.Improve, ["a", "b"]);

        Assert.Equal(new ProposalId("b"), Assert.Single(plan.Moves).Move.Proposal);
    }

    [Fact]
    public void Repair_places_what_lost_its_room_with_the_fewest_moves_and_leaves_what_merely_waits()
    {
        Board board = Hall.Open().With(Hall.Topic("a", Hall.Asha), Hall.Topic("b", Hall.Ben), Hall.Topic("c", Hall.Chen))
            .Placed("a", Hall.RedAt(Hall.Ten)).Placed("b", Hall.BlueAt(Hall.Ten))
            .RemoveRoom(Hall.Red.Id, Hall.ByFacilitator.Because("flooded")).OrThrow();

        Plan plan = PlanFor(board, PlanMode.Repair);

        Assert.Equal(new ProposalId("a"), Assert.Single(plan.Moves).Move.Proposal);
        Assert.Equal(1, plan.FewestMoves);
    }

    [Fact]
    public void What_if_moves_nothing_and_says_what_waits_and_why()
    {
        Board board = Hall.Open().With(Hall.Topic("a", Hall.Asha)).Placed("a", Hall.RedAt(Hall.Ten)).With(Hall.Topic("b", Hall.Ben));

        Plan plan = PlanFor(board, PlanMode.WhatIf);

        Assert.Empty(plan.Moves);
        Assert.Equal(new ProposalId("b"), Assert.Single(plan.LeftOver).Proposal);
    }

    [Fact]
    public void What_is_left_over_says_which_rule_and_what_would_help()
    {
        Board board = Hall.Open().With(
            Hall.Topic("a", Hall.Asha) with { FeaturesNeeded = ["step-free"] },
            Hall.Topic("b", Hall.Ben) with { FeaturesNeeded = ["projector"], Times = new TimePreferences { Impossible = [Hall.Ten.Id, Hall.Eleven.Id, Hall.Two.Id] } },
            Hall.Topic("c", Hall.Ben)).Placed("c", Hall.RedAt(Hall.Three));

        Plan plan = PlanFor(board, PlanMode.Fill);

        Assert.Equal("needs step-free, which no room has; a room with step-free would fit it.", plan.LeftOver[0].Message);
        Assert.Equal(
            "needs projector, which one room has; its hosts cannot come at the other times (3 of 4 cells); ben is busy with another session (1 of 4 cells); "
            + "an extra time slot, or a co-host who can run it would fit it.",
            plan.LeftOver[1].Message);
    }

    [Fact]
    public void Impossible_problems_end_with_reasons()
    {
        Proposal[] tooMany = [.. Enumerable.Range(0, 12).Select(i => Hall.Topic($"t{i:00}", new PersonId($"p{i}")))];
        Proposal[] everywhere = [.. Enumerable.Range(0, 6).Select(i => Hall.Topic($"t{i}", Hall.Asha))];
        var options = new PlanningOptions { Now = Hall.Morning, Orders = [(new("t0"), new("t1")), (new("t1"), new("t0"))] };

        Plan cells = PlanFor(Hall.Open().With(tooMany), PlanMode.Fill);
        Plan host = PlanFor(Hall.Open().With(everywhere), PlanMode.Fill);
        Plan circle = Planner.Plan(PlanningProblem.From(Hall.Open().With(tooMany[..0]).With(everywhere[..2]), PlanningInterest.None, options), Budget);

        Assert.Equal(4, cells.LeftOver.Length);
        Assert.Contains("the 2 rooms that fit are full", cells.LeftOver[0].Message, StringComparison.Ordinal);
        Assert.Equal(2, host.LeftOver.Length);
        Assert.Contains("asha is busy with another session", host.LeftOver[0].Message, StringComparison.Ordinal);
        Assert.Single(circle.LeftOver);
        Assert.All([cells, host, circle], plan => Assert.Equal(0, plan.Score.Broken));
    }

    [Fact]
    public void A_plan_is_never_refused_on_the_board_it_was_made_for()
    {
        int moves = 0;
        for (int seed = 0; seed < 400; seed++)
        {
            var random = new Random(seed);
            (Board board, _) = Laws.RandomVerbs.Start(random);
            var verbs = new Laws.RandomVerbs(random);
            for (int i = 0; i < 30; i++)
            {
                board = verbs.Next(board).Ask(board).TryGetBoard(out Board? next) ? next : board;
            }

            var stamp = new Stamp(Hall.Facilitator, Role.Facilitator, board.ChangedAt);
            foreach (PlanMode mode in Enum.GetValues<PlanMode>())
            {
                var options = new PlanningOptions { Now = stamp.At, Mode = mode, IncludesSuggestions = true };
                ProposalId[] wanted = [.. board.Proposals.Select(posted => posted.Id)];
                Plan plan = Planner.Plan(PlanningProblem.From(board, PlanningInterest.Of([wanted, wanted[..(wanted.Length / 2)]]), options), PlanBudget.OfIterations(300));

                Decision decision = board.CarryOut(plan.Steps, stamp);

                Assert.True(decision.IsAccepted, $"seed {seed}, {mode}: {decision}");
                moves += plan.Moves.Length;
            }
        }

        Assert.True(moves > 300, $"only {moves} moves");
    }

    private static Plan PlanFor(Board board, PlanMode mode, params string[][] wanted) => Planner.Plan(
        PlanningProblem.From(board, PlanningInterest.Of(wanted.Select(one => one.Select(id => new ProposalId(id)))), new PlanningOptions { Now = Hall.Morning, Mode = mode }),
        Budget);
}
