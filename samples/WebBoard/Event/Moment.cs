namespace OpenSpaces.WebBoard;

/// <summary>How a time slot lies to the clock.</summary>
internal enum Moment
{
    Over = 0,
    Now = 1,
    Next = 2,
    Later = 3,
}
