using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace OpenSpaces.Scheduling;

/// <summary>A stretch of a Bluesky post that is a link or a hashtag.</summary>
/// <param name="ByteStart">Where it starts, in bytes of UTF-8.</param>
/// <param name="ByteEnd">Where it ends, excluded.</param>
/// <param name="Link">Where it leads; null = it is a hashtag.</param>
/// <param name="Tag">The hashtag without its sign; null = it is a link.</param>
internal readonly record struct BlueskyFacet(int ByteStart, int ByteEnd, string? Link, string? Tag)
{
    /// <summary>The link and the hashtags of an announcement, which stand at its end; nothing that people wrote becomes one.</summary>
    public static ImmutableArray<BlueskyFacet> In(Announcement announcement)
    {
        var facets = ImmutableArray.CreateBuilder<BlueskyFacet>();
        string text = announcement.Text;
        int before = text.Length;
        foreach (string tag in announcement.Hashtags.Reverse())
        {
            before = text.LastIndexOf($" {tag}", before - 1, StringComparison.Ordinal);
            Add(tag, null, tag[1..]);
        }

        if (announcement.Link is { } link)
        {
            before = text.LastIndexOf($" {link.AbsoluteUri}", before - 1, StringComparison.Ordinal);
            Add(link.AbsoluteUri, link.AbsoluteUri, null);
        }

        facets.Reverse();
        return facets.ToImmutable();

        void Add(string shown, string? leadsTo, string? tag)
        {
            int start = Encoding.UTF8.GetByteCount(text.AsSpan(0, before + 1));
            facets.Add(new BlueskyFacet(start, start + Encoding.UTF8.GetByteCount(shown), leadsTo, tag));
        }
    }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartObject("index");
        json.WriteNumber("byteStart", ByteStart);
        json.WriteNumber("byteEnd", ByteEnd);
        json.WriteEndObject();
        json.WriteStartArray("features");
        json.WriteStartObject();
        json.WriteString("$type", Link is null ? "app.bsky.richtext.facet#tag" : "app.bsky.richtext.facet#link");
        json.WriteString(Link is null ? "tag" : "uri", Link ?? Tag);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
