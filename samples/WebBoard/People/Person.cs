namespace OpenSpaces.WebBoard;

/// <summary>Who holds a key.</summary>
/// <param name="Id">The person.</param>
/// <param name="IsFacilitator">Whether the key opens the desk.</param>
internal sealed record Person(PersonId Id, bool IsFacilitator);
