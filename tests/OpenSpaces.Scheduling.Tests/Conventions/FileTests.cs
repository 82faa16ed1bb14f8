namespace OpenSpaces.Scheduling.Tests.Conventions;

/// <summary>Small files with one subject.</summary>
public sealed class FileTests
{
    [Fact]
    public void Half_of_the_files_have_at_most_60_lines_and_nine_in_ten_at_most_150()
    {
        int[] lines = [.. Sources.All.Select(file => file.Lines).Order()];

        Assert.InRange(lines[lines.Length / 2], 1, 60);
        Assert.InRange(lines[lines.Length * 9 / 10], 1, 150);
    }

    [Fact]
    public void None_has_over_300_lines() => Assert.Empty(TooLong(Sources.All));

    [Fact]
    public void A_planted_violation_is_seen() =>
        Assert.Equal(["Boards/Planted.cs"], TooLong([.. Sources.All, new SourceFile("Boards/Planted.cs", new string('\n', 301))]));

    private static IEnumerable<string> TooLong(IEnumerable<SourceFile> files) => files.Where(file => file.Lines > 300).Select(file => file.Path);
}
