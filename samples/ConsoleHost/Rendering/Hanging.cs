using Spectre.Console;
using Spectre.Console.Rendering;

namespace OpenSpaces.ConsoleHost;

/// <summary>A paragraph that wraps behind its lead, and leaves no spaces at the ends of lines, so that a piped line is what it says.</summary>
internal sealed class Hanging(Paragraph lead, int leadWidth, Paragraph body) : Renderable
{
    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        IEnumerable<Segment> first = ((IRenderable)lead).Render(options, maxWidth);
        int width = Math.Max(10, maxWidth - leadWidth);
        string indent = new(' ', leadWidth);
        bool isFirst = true;
        foreach (SegmentLine line in Segment.SplitLines(((IRenderable)body).Render(options, width)))
        {
            foreach (Segment segment in isFirst ? first.Where(segment => !segment.IsLineBreak) : [new Segment(indent)])
            {
                yield return segment;
            }

            foreach (Segment segment in WithoutTrailingSpace(line))
            {
                yield return segment;
            }

            yield return Segment.LineBreak;
            isFirst = false;
        }
    }

    private static List<Segment> WithoutTrailingSpace(SegmentLine line)
    {
        List<Segment> kept = [.. line];
        while (kept is [.., { } last] && string.IsNullOrWhiteSpace(last.Text))
        {
            kept.RemoveAt(kept.Count - 1);
        }

        if (kept is [.., { } end])
        {
            kept[^1] = new Segment(end.Text.TrimEnd(), end.Style);
        }

        return kept;
    }
}
