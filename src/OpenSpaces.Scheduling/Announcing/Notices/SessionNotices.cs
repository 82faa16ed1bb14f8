namespace OpenSpaces.Scheduling;

/// <summary>A session that nobody was told of takes place.</summary>
/// <param name="Session">The session.</param>
public sealed record SessionIsNew(Session Session) : Notice
{
    /// <inheritdoc/>
    public override Audience Audience => Audience.Everyone;

    /// <inheritdoc/>
    public override string Heading => "New";

    /// <inheritdoc/>
    public override Session About => Session;

    private protected override string Subject => Dated(Session);

    internal override Wording Say(Func<string, string> room) => new("New: \"", Session.Title, $"\", {Where(Session, room)}.");
}

/// <summary>A session that had been cancelled takes place again.</summary>
/// <param name="Session">The session.</param>
public sealed record SessionIsBack(Session Session) : Notice
{
    /// <inheritdoc/>
    public override Audience Audience => Audience.Everyone;

    /// <inheritdoc/>
    public override string Heading => "Back again";

    /// <inheritdoc/>
    public override Session About => Session;

    private protected override string Subject => Dated(Session);

    internal override Wording Say(Func<string, string> room) => new("Back again: \"", Session.Title, $"\", {Where(Session, room)}.");
}

/// <summary>A session takes place at another time, and perhaps in another room.</summary>
/// <param name="Before">As people were told.</param>
/// <param name="After">As it is.</param>
public sealed record SessionMovedInTime(Session Before, Session After) : Notice
{
    /// <inheritdoc/>
    public override Audience Audience => Audience.Everyone;

    /// <inheritdoc/>
    public override string Heading => "Moved";

    /// <inheritdoc/>
    public override Session About => After;

    private protected override string Subject => Dated(After);

    internal override Wording Say(Func<string, string> room) => new("Moved: \"", After.Title, Before.Start != After.Start
        ? $"\" is now {Where(After, room)}, not {Where(Before, room)}."
        : $"\", {Where(After, room)}, now ends at {PlainText.Time(After.End)}.");
}

/// <summary>A session takes place in another room at the same time.</summary>
/// <param name="Before">As people were told.</param>
/// <param name="After">As it is.</param>
public sealed record SessionMovedInRoom(Session Before, Session After) : Notice
{
    /// <inheritdoc/>
    public override Audience Audience => Audience.Everyone;

    /// <inheritdoc/>
    public override string Heading => "Another room";

    /// <inheritdoc/>
    public override Session About => After;

    private protected override string Subject => Dated(After);

    internal override Wording Say(Func<string, string> room) =>
        new("Moved: \"", After.Title, $"\" is in {room(After.RoomName)}, not {room(Before.RoomName)}; {When(After.Start)} stays.");
}

/// <summary>A session does not take place.</summary>
/// <param name="Before">As people were told.</param>
/// <param name="After">As it is last known, cancelled.</param>
public sealed record SessionCancelled(Session Before, Session After) : Notice
{
    /// <inheritdoc/>
    public override Audience Audience => Audience.Everyone;

    /// <inheritdoc/>
    public override string Heading => "Cancelled";

    /// <inheritdoc/>
    public override Session About => After;

    private protected override string Subject => Dated(After);

    internal override Wording Say(Func<string, string> room) => new("Cancelled: \"", After.Title, $"\", which was to be {Where(Before, room)}.");
}

/// <summary>Other people host a session; time and room stay.</summary>
/// <param name="Before">As people were told.</param>
/// <param name="After">As it is; it has a host.</param>
public sealed record HostsChanged(Session Before, Session After) : Notice
{
    /// <inheritdoc/>
    public override Audience Audience => Audience.Interested;

    /// <inheritdoc/>
    public override string Heading => "Another host";

    /// <inheritdoc/>
    public override Session About => After;

    private protected override string Subject => Dated(After);

    internal override Wording Say(Func<string, string> room) => new("Another host: \"", After.Title, $"\", {Where(After, room)}, is hosted by {string.Join(", ", After.Hosts.Take(3).Select(host => room(host.Name)))}.");
}

/// <summary>A card says something else than before; time, room and hosts stay.</summary>
/// <param name="Before">As people were told.</param>
/// <param name="After">As it is.</param>
public sealed record SessionRevised(Session Before, Session After) : Notice
{
    /// <inheritdoc/>
    public override Audience Audience => Audience.Interested;

    /// <inheritdoc/>
    public override string Heading => "Changed";

    /// <inheritdoc/>
    public override Session About => After;

    private protected override string Subject => Dated(After);

    internal override Wording Say(Func<string, string> room) => new("Changed: \"", After.Title, Before.Recording != After.Recording
        ? $"\", {Where(After, room)}, is {PlainText.Recording(After.Recording)}."
        : $"\", {Where(After, room)}.");
}

/// <summary>A session has a cell and nobody to host it.</summary>
/// <param name="Session">The session.</param>
public sealed record SuggestionNeedsHost(Session Session) : Notice
{
    /// <inheritdoc/>
    public override Audience Audience => Audience.Everyone;

    /// <inheritdoc/>
    public override string Heading => "Host wanted";

    /// <inheritdoc/>
    public override Session About => Session;

    private protected override string Subject => Dated(Session);

    internal override Wording Say(Func<string, string> room) => new("Host wanted: \"", Session.Title, $"\", {Where(Session, room)}. Take it up?");
}
