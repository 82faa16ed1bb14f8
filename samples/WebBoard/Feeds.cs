namespace OpenSpaces.WebBoard;

/// <summary>The library's own endpoints, at <c>/open-space/…</c>: calendars and JSON for other programs, by the same cookie as the pages.</summary>
internal static class Feeds
{
    public const string Prefix = "/open-space";

    /// <summary>The whole agenda as a calendar.</summary>
    public static string Calendar => $"{Prefix}/{EventBoard.Id.Value}/agenda.ics";

    /// <summary>One session as a calendar.</summary>
    public static string SessionOf(ProposalId id) => $"{Prefix}/{EventBoard.Id.Value}/sessions/{Uri.EscapeDataString(id.Value)}.ics";

    public static void Configure(OpenSpacesWebOptions web)
    {
        web.Viewer = async (http, _) => await http.RequestServices.GetRequiredService<Visitor>().FindAsync(http) is { } person
            ? new Viewer(person.Id, person.IsFacilitator ? Role.Facilitator : Role.Attendee)
            : Viewer.Stranger;
        web.Names = async (http, board) => await http.RequestServices.GetRequiredService<PersonNames>().FindAsync(board, http.RequestAborted);
        // Who walks into the hall reads the wall: so does who asks from outside.
        web.LiveFrom = Role.Stranger;
        // A whole hall is behind one address.
        web.LiveConnectionsEach = 500;
    }
}
