namespace OpenSpaces.ConsoleHost;

/// <summary>Something the facilitator can do: a line of the menu.</summary>
/// <param name="Label">What the menu says.</param>
/// <param name="Do">Asks what is needed, and does it. Whoever asks may be told nothing, and then nothing is done.</param>
internal sealed record DeskAct(string Label, Func<Desk, CancellationToken, Task> Do);
