namespace OpenSpaces.Scheduling;

/// <summary>Who publishes a feed, and has agreed to be named in it.</summary>
/// <remarks>Immutable.</remarks>
public sealed record CalendarOrganizer
{
    /// <summary>Names the publisher.</summary>
    /// <param name="name">What people call them; may be empty.</param>
    /// <param name="address">Where they are reached: mailto, http or https.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The address is none of these.</exception>
    public CalendarOrganizer(string name, Uri address)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(address);
        if (!address.IsAbsoluteUri || address.Scheme is not ("mailto" or "http" or "https") || address.AbsoluteUri.Any(char.IsControl))
        {
            throw new ArgumentException("An organizer is reached by mailto, http or https.", nameof(address));
        }

        Name = name;
        Address = address;
    }

    /// <summary>What people call them; may be empty.</summary>
    public string Name { get; }

    /// <summary>Where they are reached.</summary>
    public Uri Address { get; }
}
