namespace OpenSpaces.Scheduling;

/// <summary>A proposal asks for a cell.</summary>
/// <param name="Cell">The cell asked for.</param>
/// <param name="Act">The act by which it asked: the lower came first.</param>
public readonly record struct Claim(Cell Cell, long Act);
