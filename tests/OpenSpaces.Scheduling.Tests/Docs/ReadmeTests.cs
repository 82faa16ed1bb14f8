using OpenSpaces.Scheduling.Tests.Support;

namespace OpenSpaces.Scheduling.Tests.Docs;

/// <summary>The README is a promise: every C# block in it compiles and runs, and prints what the block behind it says.</summary>
[Collection(nameof(ConsoleOutput))]
public sealed class ReadmeTests
{
    private static readonly IReadOnlyList<MarkdownBlock> Blocks = MarkdownBlock.In(Repository.Read("README.md"));

    public static TheoryData<int> CSharpBlocks => [.. Enumerable.Range(0, Blocks.Count).Where(i => Blocks[i].Language == "csharp")];

    [Theory]
    [MemberData(nameof(CSharpBlocks))]
    public void Every_block_runs_and_prints_what_the_readme_says(int block)
    {
        string printed = SnippetRunner.Run(Blocks[block].Text);

        if (block + 1 < Blocks.Count && Blocks[block + 1].Language == "text")
        {
            Assert.Equal(Blocks[block + 1].Text.TrimEnd(), printed.TrimEnd());
        }
    }

    [Fact]
    public void The_quick_start_has_at_most_twenty_lines()
    {
        MarkdownBlock quickStart = Blocks.First(b => b.Language == "csharp");

        Assert.InRange(quickStart.Text.Split('\n').Length, 5, 20);
    }
}

/// <summary>Tests that redirect the console, which is one for the whole process.</summary>
[CollectionDefinition(nameof(ConsoleOutput), DisableParallelization = true)]
public sealed class ConsoleOutput;
