namespace OpenSpaces.Scheduling.Tests.Docs;

/// <summary>The fenced blocks of a Markdown file, in order.</summary>
internal sealed record MarkdownBlock(string Language, string Text, int Line)
{
    public static IReadOnlyList<MarkdownBlock> In(string markdown)
    {
        var blocks = new List<MarkdownBlock>();
        string[] lines = markdown.ReplaceLineEndings("\n").Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith("```", StringComparison.Ordinal))
            {
                continue;
            }

            int end = Array.IndexOf(lines, "```", i + 1);
            blocks.Add(new MarkdownBlock(lines[i][3..].Trim(), string.Join('\n', lines[(i + 1)..end]), i + 1));
            i = end;
        }

        return blocks;
    }
}
