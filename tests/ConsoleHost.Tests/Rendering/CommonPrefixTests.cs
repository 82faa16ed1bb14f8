namespace OpenSpaces.ConsoleHost.Tests;

public sealed class CommonPrefixTests
{
    [Fact]
    public void A_word_in_brackets_before_every_title_is_left_out()
    {
        var prefix = CommonPrefix.Of(["[open-spaces] Vim", "[open-spaces] Emacs"]);

        Assert.Equal("Vim", prefix.CutFrom("[open-spaces] Vim"));
        Assert.Equal("\"Vim\" and \"Emacs\"", prefix.CutOut("\"[open-spaces] Vim\" and \"[open-spaces] Emacs\""));
    }

    [Theory]
    [InlineData("[open-spaces] Vim", "Emacs")]
    [InlineData("[a] Vim", "[b] Vim")]
    [InlineData("Vim", "Vim")]
    [InlineData("[Vim", "[Vim")]
    public void What_not_every_title_begins_with_stays(string one, string other)
    {
        var prefix = CommonPrefix.Of([one, other]);

        Assert.Equal("", prefix.Text);
        Assert.Equal(one, prefix.CutFrom(one));
    }

    [Fact]
    public void One_title_alone_keeps_what_it_begins_with() => Assert.Equal("", CommonPrefix.Of(["[open-spaces] Vim"]).Text);
}
