using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using OpenSpaces.Scheduling.Tests.Support;

namespace OpenSpaces.Scheduling.Tests.Announcing;

public sealed class PostRuleTests
{
    private const int Texts = 2_000;
    private static readonly Uri Link = new("https://example.org/open-space/agenda?day=saturday#session-data-cleaning-horror-stories");

    [Fact]
    public void A_link_counts_23_on_mastodon_and_x_and_its_own_length_elsewhere()
    {
        string text = $"Moved. {Link}";

        Assert.Equal((7 + 23, 7 + 23, text.Length, text.Length), (PostRule.Mastodon().LengthOf(text, Link), PostRule.X.LengthOf(text, Link), PostRule.Bluesky.LengthOf(text, Link), PostRule.Discord.LengthOf(text, Link)));
    }

    [Fact]
    public void Bluesky_counts_bytes_beside_graphemes()
    {
        string family = "👨\u200D👩\u200D👧\u200D👦";

        Assert.True(PostRule.Bluesky.Fits(string.Concat(Enumerable.Repeat(family, 120))));
        Assert.False(PostRule.Bluesky.Fits(string.Concat(Enumerable.Repeat(family, 121))));
        Assert.Equal(121, PostRule.Bluesky.LengthOf(string.Concat(Enumerable.Repeat(family, 121))));
    }

    [Fact]
    public void Half_of_a_surrogate_pair_counts_and_does_not_throw() => Assert.Equal(4, PostRule.X.LengthOf("a\uD83Db"));

    [NodeFact("twitter-text")]
    public void X_never_counts_more_than_we_do_and_the_same_where_no_emoji_is_joined()
    {
        string[] texts = [.. ManyTexts.Of(Texts).Select(QuietText.Of)];
        int[] theirs = Ask("const t = require('twitter-text'); console.log(JSON.stringify(JSON.parse(input).map(x => t.parseTweet(x).weightedLength)))", texts);

        for (int i = 0; i < texts.Length; i++)
        {
            int ours = PostRule.X.LengthOf(texts[i]);
            Assert.True(theirs[i] <= ours, $"X counts {theirs[i]}, we {ours}: {texts[i]}");
            if (!HasJoined(texts[i]))
            {
                Assert.True(theirs[i] == ours, $"X counts {theirs[i]}, we {ours}: {texts[i]}");
            }
        }

        Assert.InRange(texts.Count(text => !HasJoined(text)), Texts / 4, Texts);
    }

    [NodeFact("twitter-text")]
    public void X_sees_one_link_and_our_hashtags_in_what_is_composed_and_nobody_is_pinged()
    {
        string[] texts = [.. Composed("x", PostRule.X).Select(announcement => announcement.Text)];

        string said = Node.Run(
            """
            const t = require('twitter-text');
            const bad = JSON.parse(input).filter(x => !t.parseTweet(x).valid || t.extractMentions(x).length || t.extractUrls(x).length !== 1 || t.extractHashtags(x).join() !== 'OpenSpaces,PyConIndia2018');
            console.log(JSON.stringify(bad.slice(0, 3)));
            """,
            JsonSerializer.Serialize(texts));

        Assert.Equal("[]", said.Trim());
    }

    [NodeFact("@atproto/api")]
    public void Bluesky_never_counts_more_graphemes_than_we_do()
    {
        string[] texts = [.. ManyTexts.Of(Texts)];
        int[] theirs = Ask("const { RichText } = require('@atproto/api'); console.log(JSON.stringify(JSON.parse(input).map(x => new RichText({ text: x }).graphemeLength)))", texts);

        for (int i = 0; i < texts.Length; i++)
        {
            int ours = PostRule.Bluesky.LengthOf(texts[i]);
            Assert.True(theirs[i] <= ours, $"Bluesky counts {theirs[i]}, we {ours}: {texts[i]}");
            Assert.True(theirs[i] == ours || texts[i].Contains('\u094D', StringComparison.Ordinal), $"Bluesky counts {theirs[i]}, we {ours}: {texts[i]}");
        }
    }

    [NodeFact("@atproto/api")]
    public void Bluesky_finds_the_facets_that_we_give()
    {
        Announcement[] announcements = [.. Composed("bluesky", PostRule.Bluesky)];
        string theirs = Node.Run(
            """
            const { RichText } = require('@atproto/api');
            const all = JSON.parse(input).map(x => { const r = new RichText({ text: x }); r.detectFacetsWithoutResolution();
              return (r.facets ?? []).map(f => [f.index.byteStart, f.index.byteEnd, f.features[0].uri ?? f.features[0].tag ?? f.features[0].did].join(' ')); });
            console.log(JSON.stringify(all));
            """,
            JsonSerializer.Serialize(announcements.Select(announcement => announcement.Text)));

        string[][] expected = JsonSerializer.Deserialize<string[][]>(theirs)!;
        Assert.Equal(expected, announcements.Select(announcement => BlueskyFacet.In(announcement).Select(facet => $"{facet.ByteStart} {facet.ByteEnd} {facet.Link ?? facet.Tag}").ToArray()));
        Assert.All(announcements, announcement => Assert.InRange(Encoding.UTF8.GetByteCount(announcement.Text), 1, 3_000));
    }

    private static IEnumerable<Announcement> Composed(string channel, PostRule rule)
    {
        Agenda hostile = Publishing.Hostile.Agenda;
        var style = new AnnouncementStyle { Hashtags = ["#OpenSpaces", "#PyConIndia2018"], Address = new Uri("https://example.org/open-space") };
        ImmutableArray<string> titles = [.. Publishing.Hostile.Titles, .. ManyTexts.Of(500)];
        return titles.Select(title => Announcements.Compose(new SessionIsNew(hostile.Sessions[0] with { Title = title }), Publishing.Hostile.Board, channel, rule, style));
    }

    private static int[] Ask(string script, string[] texts) => JsonSerializer.Deserialize<int[]>(Node.Run(script, JsonSerializer.Serialize(texts)))!;

    /// <summary>What X counts as one emoji and we as its parts.</summary>
    private static bool HasJoined(string text) => text.AsSpan().ContainsAny("\u200D\uFE0F\u20E3") || text.Contains("🇮🇳", StringComparison.Ordinal) || text.Contains("🏽", StringComparison.Ordinal);
}
