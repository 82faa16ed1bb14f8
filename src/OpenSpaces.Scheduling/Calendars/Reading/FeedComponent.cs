namespace OpenSpaces.Scheduling;

/// <summary>A component of a feed with its own properties, and those of the components within it that matter: a zone's observances.</summary>
internal sealed class FeedComponent(string name, int line)
{
    private readonly List<FeedLine> properties = [];

    public string Name => name;

    /// <summary>The line it begins on.</summary>
    public int Line => line;

    public List<FeedComponent> Parts { get; } = [];

    public int Count => properties.Count;

    public void Add(FeedLine property) => properties.Add(property);

    /// <summary>The first property of a name, or null.</summary>
    public FeedLine? Find(string property) => properties.Find(known => known.Name == property);

    public IEnumerable<FeedLine> All(string property) => properties.Where(known => known.Name == property);
}
