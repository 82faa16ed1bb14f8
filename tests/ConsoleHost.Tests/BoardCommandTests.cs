using System.Globalization;
using System.Text;

namespace OpenSpaces.ConsoleHost.Tests;

public sealed class BoardCommandTests : IDisposable
{
    private readonly TempFolder folder = new();

    [Fact]
    public async Task A_story_that_is_kept_in_a_store_is_whole_and_prints_its_head()
    {
        await StoryAsync();

        Run run = await Run.AsTyped("board", "verify", "--store", folder["boards.db"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("is whole", run.Output, StringComparison.Ordinal);
        Assert.Matches("Head [0-9a-f]{64}", run.Output);
    }

    [Fact]
    public async Task The_story_is_told_the_same_from_a_store_as_from_memory()
    {
        Run inMemory = await Run.AsTyped("demo", "--ics", folder["demo.ics"]);

        Run inStore = await StoryAsync();

        Assert.Equal(0, inStore.ExitCode);
        Assert.Equal(inMemory.Output, inStore.Output);
    }

    [Fact]
    public async Task The_history_says_who_did_what_act_by_act()
    {
        await StoryAsync();

        Run run = await Run.AsTyped("board", "history", "--store", folder["boards.db"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Noor board opened", run.Output, StringComparison.Ordinal);
        Assert.Contains("agenda 1 is out", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_act_is_taken_back_and_the_history_keeps_both()
    {
        await StoryAsync();
        string waived = (await Run.Wide(200, "board", "history", "--store", folder["boards.db"])).Output.Split('\n').Last(line => line.Contains("warning accepted", StringComparison.Ordinal));
        string act = waived.Trim().Split(' ')[0];

        Run undone = await Run.AsTyped("board", "undo", act, "--store", folder["boards.db"], "--why", "it was a mistake");
        Run again = await Run.AsTyped("board", "undo", act, "--store", folder["boards.db"], "--why", "it was a mistake");

        Assert.Equal(0, undone.ExitCode);
        Assert.Contains($"undone: act {int.Parse(act, CultureInfo.InvariantCulture)}", undone.Output, StringComparison.Ordinal);
        Assert.Contains("it was so already", again.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await Run.AsTyped("board", "verify", "--store", folder["boards.db"])).ExitCode);
    }

    [Fact]
    public async Task An_act_that_never_was_is_refused_with_the_reason()
    {
        await StoryAsync();

        Run run = await Run.AsTyped("board", "undo", "9999", "--store", folder["boards.db"]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("NothingToUndo", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_word_that_was_changed_in_the_file_is_named_with_its_place()
    {
        await StoryAsync();
        byte[] bytes = await File.ReadAllBytesAsync(folder["boards.db"]);
        int at = bytes.AsSpan().LastIndexOf(Encoding.UTF8.GetBytes("Python in the classroom"));
        bytes[at] = (byte)'J';
        await File.WriteAllBytesAsync(folder["boards.db"], bytes);

        Run run = await Run.Wide(400, "board", "verify", "--store", folder["boards.db"]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("is damaged. After event", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_or_is_none_is_named()
    {
        Run missing = await Run.AsTyped("board", "verify", "--store", folder["none.db"]);
        Run text = await Run.AsTyped("board", "history", "--store", folder.Write("text.db", new string('x', 5_000)));

        Assert.Equal((1, 1), (missing.ExitCode, text.ExitCode));
        Assert.Contains("none.db", missing.Errors, StringComparison.Ordinal);
        Assert.Contains("text.db", text.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("fault of the program", text.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_desk_needs_a_file_or_a_store_and_not_both()
    {
        Assert.Equal(1, (await Run.AsTyped("run")).ExitCode);
        Assert.Equal(1, (await Run.AsTyped("run", "board.json", "--store", "boards.db")).ExitCode);
    }

    public void Dispose() => folder.Dispose();

    private Task<Run> StoryAsync() => Run.AsTyped("demo", "--store", folder["boards.db"], "--ics", folder["demo.ics"]);
}
