using OpenSpaces.Scheduling;

namespace OpenSpaces.ConsoleHost.Tests;

public sealed class DeskTests
{
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
}
