namespace OpenSpaces.Scheduling;

/// <summary>What kind of thing a feed has that a board cannot show as it is.</summary>
public enum ImportProblemKind
{
    /// <summary>Part of the feed could not be read; what is wrong and where is in the message.</summary>
    Unreadable = 0,

    /// <summary>Two sessions are in one place at overlapping times; the second waits on the board without a cell.</summary>
    DoubleBooked = 1,

    /// <summary>A session meets in a place that nothing else uses, or in none: it stands on the board in a column of its own, or waits.</summary>
    OutsideAnyRoom = 2,

    /// <summary>A text was shortened or cleaned to what a card may hold.</summary>
    TextChanged = 3,

    /// <summary>A session is cancelled in the feed, and was not posted.</summary>
    Cancelled = 4,

    /// <summary>Two events of the feed stand for one occurrence of what repeats; the one that was changed last was taken.</summary>
    Replaced = 5,
}

/// <summary>Something in a feed that the board does not show as the feed has it. Nothing is left out silently.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Line">The line of the feed, from 1; 0 = the feed as a whole.</param>
/// <param name="Message">What, where, and what became of it. Texts in it come from the feed: encode them where they are shown.</param>
public sealed record ImportProblem(ImportProblemKind Kind, int Line, string Message);
