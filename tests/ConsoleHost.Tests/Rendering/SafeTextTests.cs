namespace OpenSpaces.ConsoleHost.Tests;

public sealed class SafeTextTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("\u001b[2Jgone", "[2Jgone")]
    [InlineData("two\r\nlines\u2028three", "two lines three")]
    [InlineData("\u202eevil\u2066", "evil")]
    [InlineData("a\u200bb\ufeff", "ab")]
    [InlineData("\u009b31mred", "31mred")]
    [InlineData("👩\u200d💻", "👩\u200d💻")]
    [InlineData("  spaces  kept apart ", "spaces kept apart")]
    public void One_line_has_no_control_and_no_turning_marks(string text, string expected) => Assert.Equal(expected, SafeText.OneLine(text));

    [Fact]
    public void A_lone_surrogate_is_replaced() => Assert.Equal("a\ufffdb", SafeText.OneLine("a" + '\ud800' + "b"));
}
