namespace OpenSpaces.Scheduling;

/// <summary>Who asks, as the host application's own sign-in says. The default is a stranger: nobody in particular, who may only read what was published.</summary>
/// <param name="Person">Who it is; the default value for a stranger.</param>
/// <param name="Role">As what they act.</param>
public readonly record struct Viewer(PersonId Person, Role Role)
{
    /// <summary>Nobody in particular.</summary>
    public static Viewer Stranger => default;
}
