using System.Globalization;

namespace OpenSpaces.Scheduling.Tests.Announcing;

public sealed class AnnouncementsComposeTests
{
    private static readonly Board Board = Hall.Open().With(Hall.Topic("a", Hall.Asha)).Placed("a", Hall.RedAt(Hall.Ten)).Publish(Hall.ByFacilitator).OrThrow();
    private static readonly Session Before = Agenda.Of(Board).Sessions[0];
    private static readonly Session After = Before with { Start = Before.Start.PlusHours(4), End = Before.End.PlusHours(4), RoomName = "Blue table" };
    private static readonly AnnouncementStyle Style = new() { Hashtags = ["#OpenSpaces", "#PyConIndia2018"], Address = new Uri("https://example.org/hall") };

    public static TheoryData<PostRule> Rules => [PostRule.Mastodon(), PostRule.Mastodon(200), PostRule.Bluesky, PostRule.X, PostRule.Discord, PostRule.Slack, PostRule.Plain];

    [Fact]
    public void A_move_says_where_to_and_where_from_with_link_and_hashtags()
    {
        Announcement post = Compose("Django at scale", PostRule.X);

        Assert.Equal("Moved: \"Django at scale\" is now Sat 14:00, Blue table, not Sat 10:00, Red table. https://example.org/hall#session-a #OpenSpaces #PyConIndia2018", post.Text);
        Assert.Equal(("Moved: Django at scale", Board.Version), (post.Subject, post.Version));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void However_long_and_hostile_a_title_is_the_post_fits_and_keeps_link_and_hashtags(PostRule rule)
    {
        string[] titles = [.. Publishing.Hostile.Titles, .. ManyTexts.Of(200).Select(text => string.Concat(Enumerable.Repeat(text + " ", 12)))];
        string longRoom = string.Concat(Enumerable.Repeat("房間", 50));

        foreach (string title in titles)
        {
            foreach (string room in new[] { "Blue table", longRoom })
            {
                Announcement post = Announcements.Compose(new SessionMovedInTime(Before with { RoomName = room }, After with { Title = title, RoomName = room }), Board, "c", rule, Style);

                Assert.True(rule.Fits(post.Text, post.Link), post.Text);
                Assert.EndsWith(" https://example.org/hall#session-a #OpenSpaces #PyConIndia2018", post.Text, StringComparison.Ordinal);
                Assert.DoesNotContain("@everyone", rule == PostRule.Plain ? "" : post.Text, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void A_title_is_cut_at_a_word_break_where_one_is_near_and_else_at_a_grapheme()
    {
        Assert.Equal("data cleaning…", PostText.Cut("data cleaning horrors", 17));
        Assert.Equal("abcdefghijklmnopqrs…", PostText.Cut("abcdefghijklmnopqrstuvwxyz", 20));
        Assert.Equal("👩\u200D💻👩\u200D💻…", PostText.Cut(string.Concat(Enumerable.Repeat("👩\u200D💻", 9)), 3));
        Assert.Equal("short", PostText.Cut("short", 5));
    }

    [Fact]
    public void The_title_uses_the_room_there_is()
    {
        string title = string.Concat(Enumerable.Repeat("x", 200));

        Assert.Equal(280, PostRule.X.LengthOf(Compose(title, PostRule.X).Text, new Uri("https://example.org/hall#session-a")));
        Assert.Equal(300, new StringInfo(Compose(string.Concat(Enumerable.Repeat("नि", 200)), PostRule.Bluesky).Text).LengthInTextElements);
    }

    [Fact]
    public void The_same_news_has_the_same_id_and_other_news_or_channels_another()
    {
        AnnouncementId id = Compose("t", PostRule.X).Id;

        Assert.Equal(id, Compose("t", PostRule.X).Id);
        Assert.NotEqual(id, Announcements.Compose(new SessionMovedInTime(Before, After), Board, "other", PostRule.X, Style).Id);
        Assert.NotEqual(id, Announcements.Compose(new SessionMovedInTime(Before, After with { ChangedAt = After.ChangedAt.PlusTicks(1) }), Board, "c", PostRule.X, Style).Id);
        Assert.NotEqual(id, Announcements.Compose(new SessionCancelled(Before, After), Board, "c", PostRule.X, Style).Id);
    }

    [Fact]
    public void On_discord_a_title_is_no_markup()
    {
        string text = Compose("**bold** [x](y) `code` > ||spoiler|| <@123>", PostRule.Discord).Text;

        Assert.StartsWith("Moved: \"\\*\\*bold\\*\\* \\[x\\]\\(y\\) \\`code\\` \\> \\|\\|spoiler\\|\\| \\<\u200B@\u200B123\\>\" is now", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("OpenSpaces")]
    [InlineData("#")]
    [InlineData("#two words")]
    [InlineData("#a@b")]
    [InlineData("#2018")]
    [InlineData("#aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void What_is_no_hashtag_is_refused(string tag) => Assert.Throws<ArgumentException>(() => new AnnouncementStyle { Hashtags = [tag] });

    private static Announcement Compose(string title, PostRule rule) => Announcements.Compose(new SessionMovedInTime(Before, After with { Title = title }), Board, "c", rule, Style);
}
