namespace OpenSpaces.Scheduling.Tests;

/// <summary>A body of so many blanks, whose length nobody says beforehand.</summary>
internal sealed class Endless(int length) : MemoryStream(Enumerable.Repeat((byte)' ', length).ToArray())
{
    public override bool CanSeek => false;
}
