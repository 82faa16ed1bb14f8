namespace OpenSpaces.Scheduling;

/// <summary>Somebody who runs a session, as readers see them.</summary>
/// <param name="Id">The person.</param>
/// <param name="Name">What the host application calls them; the id's text where it gave no name.</param>
public readonly record struct Host(PersonId Id, string Name);
