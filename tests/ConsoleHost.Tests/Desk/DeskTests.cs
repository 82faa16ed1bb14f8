using OpenSpaces.Scheduling;

namespace OpenSpaces.ConsoleHost.Tests;

public sealed class DeskTests
{
    private static readonly Cell Contended = PyConIndia.At(PyConIndia.Stage, "sat-1145");

    [Fact]
    public async Task A_topic_that_is_posted_and_placed_is_on_the_board()
    {
        using var desk = new DeskScript();

        await desk
            .Choose("Post a topic").Type("Vim").Type("asha")
            .Choose("Place or move").Choose("Vim").Choose("Sat 11:45 in Hall 3 Window")
            .ThenLeaveAsync();

        PostedProposal posted = Assert.Single(desk.Board.Proposals);
        Assert.Equal("Vim", posted.Proposal.Title);
        Assert.Equal(new PersonId("asha"), Assert.Single(posted.Proposal.Hosts));
        Assert.Equal(PyConIndia.At(PyConIndia.Window, "sat-1145"), posted.Cell);
    }

    [Fact]
    public async Task A_refusal_shows_every_reason_and_changes_nothing()
    {
        using var desk = new DeskScript();

        await desk
            .Choose("Post a topic").Type("Vim").Type("asha")
            .Choose("Place or move").Choose("Vim").Choose("Sat 11:45 in Hall 3 Window")
            .Choose("Post a topic").Type("Emacs").Type("asha")
            .Choose("Place or move").Choose("Emacs").Choose("taken by Vim")
            .ThenLeaveAsync();

        Assert.Contains("CellTaken", desk.Output, StringComparison.Ordinal);
        Assert.Contains("PersonDoubleBooked", desk.Output, StringComparison.Ordinal);
        Assert.True(desk.Board.Proposals[1].IsWaiting);
    }

    [Fact]
    public async Task Where_only_a_reason_is_missing_it_is_asked_for()
    {
        using var desk = new DeskScript();

        await desk
            .Choose("Post a topic").Type("Vim").Type("asha")
            .Choose("Withdraw a topic").Choose("Vim").Type("Asha went home")
            .ThenLeaveAsync();

        Assert.Equal(ProposalState.Withdrawn, desk.Board.Proposals[0].State);
        Assert.Contains("Asha went home", desk.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_is_no_id_is_asked_again()
    {
        using var desk = new DeskScript();

        await desk.Choose("Post a topic").Type("Vim").Type("Asha Rao!").Type("asha").ThenLeaveAsync();

        Assert.Contains("is no id", desk.Output, StringComparison.Ordinal);
        Assert.Equal(new PersonId("asha"), Assert.Single(Assert.Single(desk.Board.Proposals).Proposal.Hosts));
    }

    [Fact]
    public async Task A_title_with_markup_is_shown_as_it_is_typed()
    {
        using var desk = new DeskScript();

        await desk.Choose("Post a topic").Type("[red]Vim[/] [x").Type("").Choose("Adopt a suggestion").Choose("none of these").ThenLeaveAsync();

        Assert.Contains("[red]Vim[/] [x", desk.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closed_cell_is_shown_as_closed_with_the_reason()
    {
        using var desk = new DeskScript();

        await desk
            .Choose("Close a cell").Choose("Sat 11:45 in Hall 3 Window").Type("wet paint")
            .Choose("Show a day").Choose("Saturday")
            .ThenLeaveAsync();

        Assert.Contains("× closed", desk.Output, StringComparison.Ordinal);
        Assert.Contains("wet paint", desk.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_vote_is_counted_from_the_ballots_and_explained()
    {
        using DeskScript desk = Contested("vim", "emacs");

        await desk
            .Choose("Close the claims").Choose("Sat 11:45").Type("the hall is waiting")
            .Choose("Vote on a contest").Choose("Sat 11:45").Choose("each names every topic").Type("2").Type("1 2").Type("7").Type("2").Type("").Type("7 23 4")
            .ThenLeaveAsync();

        Assert.Equal(Contended, desk.Board.Find(new ProposalId("emacs"))!.Cell);
        Assert.Contains("is no ballot", desk.Output, StringComparison.Ordinal);
        Assert.Contains("3 ██████████████████████████████ On emacs", desk.Output, StringComparison.Ordinal);
        Assert.Contains("1 ██████████ On vim", desk.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("instant runoff", "1 > 2 > 3", "1 > 3", "2", "vim")]
    [InlineData("Show of hands", "1:4 2:17 3:9", "", "", "emacs")]
    [InlineData("Dots", "1:2 3:3", "3:1", "2:3", "nano")]
    public async Task The_hall_votes_in_many_ways(string rule, string first, string second, string third, string winner)
    {
        using DeskScript desk = Contested("vim", "emacs", "nano");
        desk.Choose("Close the claims").Choose("Sat 11:45").Type("the hall is waiting")
            .Choose("Vote on a contest").Choose("Sat 11:45").Choose(rule);
        foreach (string ballot in new[] { first, second, third }.Where(ballot => ballot.Length > 0))
        {
            desk.Type(ballot);
        }

        await desk.Type("").Type("").ThenLeaveAsync();

        Assert.Equal(Contended, desk.Board.Find(new ProposalId(winner))!.Cell);
    }

    [Fact]
    public async Task Equals_are_voted_on_again_and_a_ballot_over_its_budget_is_not_taken()
    {
        using DeskScript revote = Contested("vim", "emacs");
        using DeskScript dots = Contested("vim", "emacs");

        await revote
            .Choose("Close the claims").Choose("Sat 11:45").Type("the hall is waiting")
            .Choose("Vote on a contest").Choose("Sat 11:45").Choose("a second vote").Type("1").Type("2").Type("1").Type("2").Type("").Type("no number").Type("5")
            .Type("2").Type("2").Type("1").Type("").Type("6")
            .ThenLeaveAsync();
        await dots
            .Choose("Close the claims").Choose("Sat 11:45").Type("the hall is waiting")
            .Choose("Vote on a contest").Choose("Sat 11:45").Choose("Dots").Type("1:3 2:3").Type("")
            .ThenLeaveAsync();

        Assert.Equal(Contended, revote.Board.Find(new ProposalId("emacs"))!.Cell);
        Assert.Contains("OverBudget", dots.Output, StringComparison.Ordinal);
        Assert.Contains("the contest stays open", dots.Output, StringComparison.Ordinal);
        Assert.NotNull(dots.Board.ContestAt(Contended));
    }

    [Fact]
    public async Task A_request_is_filed_countered_and_declined()
    {
        using var desk = new DeskScript();

        await desk
            .Choose("File a request").Type("Django").Type("asha").Choose("Sat 13:30")
            .Choose("Offer another cell").Choose("Django").Choose("Sat 14:15 in Hall 3 Window")
            .Choose("Decline a request").Choose("Django").Type("no room")
            .ThenLeaveAsync();

        Assert.Equal(RequestState.Declined, Assert.Single(desk.Board.Proposals).Request);
        Assert.True(desk.Board.Proposals[0].IsWaiting);
    }

    [Fact]
    public async Task A_publication_says_what_is_new_and_undo_takes_back_the_last_act_before_it()
    {
        using var desk = new DeskScript();

        await desk
            .Choose("Post a topic").Type("Vim").Type("asha")
            .Choose("Place or move").Choose("Vim").Choose("Sat 11:45 in Hall 3 Window")
            .Choose("Publish")
            .Choose("Take a topic down").Choose("Vim")
            .Choose("Undo my last act")
            .ThenLeaveAsync();

        Assert.Contains("new: Sat 11:45 Hall 3 Window — Vim", desk.Output, StringComparison.Ordinal);
        Assert.Contains("↶ “Vim” goes back to Sat 11:45 in Hall 3 Window", desk.Output, StringComparison.Ordinal);
        Assert.True(desk.Board.Proposals[0].IsPlaced);
        Assert.False(desk.Board.HasUnpublishedChanges);
    }

    [Fact]
    public async Task A_warning_is_shown_and_accepted_with_a_reason()
    {
        using var desk = new DeskScript();

        await desk
            .Choose("Post a topic").Type("Vim").Type("")
            .Choose("Place or move").Choose("Vim").Choose("Sat 11:45 in Hall 3 Window")
            .Choose("Show the warnings")
            .Choose("Accept a warning").Choose("has no host").Type("I will find one")
            .ThenLeaveAsync();

        Assert.Contains("SuggestionPlaced", desk.Output, StringComparison.Ordinal);
        Assert.Equal("I will find one", Assert.Single(desk.Board.Waivers).Reason);
    }

    /// <summary>Topics that claim one cell of the Stage, whose claims gather.</summary>
    private static DeskScript Contested(params string[] topics)
    {
        var desk = new DeskScript();
        desk.Given(board => board.SetClaimPolicy(ClaimScope.OfCell(Contended), ClaimPolicy.ContestedUntilBeforeStart(NodaTime.Duration.FromHours(1)), DeskScript.Facilitator));
        foreach (string topic in topics)
        {
            desk.Given(board => board.Propose(new Proposal(new ProposalId(topic), $"On {topic}") { Hosts = [new PersonId(topic)] }, DeskScript.Facilitator));
            desk.Given(board => board.Claim(new ProposalId(topic), Contended, DeskScript.Facilitator));
        }

        return desk;
    }
}
