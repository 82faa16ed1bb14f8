using OpenSpaces.Scheduling;

namespace OpenSpaces.ConsoleHost.Tests;

/// <summary>What happens to topics and their hosts, by the menus.</summary>
public sealed class DeskTopicTests
{
    private static readonly PersonId Asha = new("asha");
    private static readonly PersonId Ben = new("ben");

    [Fact]
    public async Task A_topic_gets_a_co_host_and_is_handed_over()
    {
        using var desk = new DeskScript();

        await desk
            .Choose("Post a topic").Type("Vim").Type("asha")
            .Choose("Add a co-host").Choose("Vim").Type("ben")
            .Choose("Hand a topic over").Choose("Vim").Choose("ben").Type("chen")
            .ThenLeaveAsync();

        Assert.Equal<PersonId>([Asha, new PersonId("chen")], Assert.Single(desk.Board.Proposals).Proposal.Hosts);
    }

    [Fact]
    public async Task A_merge_is_taken_apart_again()
    {
        using var desk = new DeskScript();

        await desk
            .Choose("Post a topic").Type("Vim").Type("asha")
            .Choose("Post a topic").Type("Emacs").Type("ben")
            .Choose("Merge two topics").Choose("Vim").Choose("Emacs")
            .Choose("Take a merge apart").Choose("Vim")
            .ThenLeaveAsync();

        Assert.All(desk.Board.Proposals, posted => Assert.Equal(ProposalState.OnBoard, posted.State));
        Assert.Equal<PersonId>([Ben], desk.Board.Proposals[1].Proposal.Hosts);
    }

    [Fact]
    public async Task A_topic_is_split_repeated_and_measured()
    {
        using var desk = new DeskScript();

        await desk
            .Choose("Post a topic").Type("Vim").Type("asha")
            .Choose("Split a topic").Choose("Vim").Type("Macros").Type("ben")
            .Choose("Give a topic a second").Choose("Macros")
            .Choose("Say how long").Choose("Vim").Type("2").Type("many").Type("40")
            .ThenLeaveAsync();

        Assert.Equal(desk.Board.Proposals[0].Id, desk.Board.Proposals[1].SplitFrom);
        Assert.Equal(desk.Board.Proposals[1].Id, desk.Board.Proposals[2].RepeatOf);
        Assert.Equal((2, 40), (desk.Board.Proposals[0].Proposal.Length, desk.Board.Proposals[0].Proposal.SeatsExpected));
    }

    [Fact]
    public async Task Claims_gather_on_a_day_for_which_the_desk_says_so()
    {
        using var desk = new DeskScript();

        await desk
            .Choose("Say how cells are claimed").Choose("Saturday").Choose("claims gather").Type("30")
            .Choose("Post a topic").Type("Vim").Type("asha")
            .Choose("Claim a cell").Choose("Vim").Choose("Sat 11:45 in Hall 3 Window")
            .ThenLeaveAsync();

        Assert.Equal(PyConIndia.At(PyConIndia.Window, "sat-1145"), Assert.Single(Assert.Single(desk.Board.Proposals).Claims).Cell);
    }

    [Fact]
    public async Task An_act_of_somebody_else_is_undone_by_what_it_changed()
    {
        using var desk = new DeskScript();
        desk.Given(board => board.Propose(new Proposal(new ProposalId("vim"), "Vim") { Hosts = [Asha] }, DeskScript.Facilitator));
        desk.Given(board => board.Revise(new ProposalId("vim"), card => card with { Title = "Emacs" }, new Stamp(Asha, Role.Attendee, DeskScript.Facilitator.At)));

        await desk.Choose("Undo another act").Choose("Emacs").ThenLeaveAsync();

        Assert.Equal("Vim", Assert.Single(desk.Board.Proposals).Proposal.Title);
    }
}
