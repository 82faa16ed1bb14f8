namespace OpenSpaces.Scheduling.Tests;

public sealed class ScaffoldTests
{
    [Fact]
    public void Runs() => Assert.Equal("OpenSpaces.Scheduling", typeof(Cell).Assembly.GetName().Name);
}
