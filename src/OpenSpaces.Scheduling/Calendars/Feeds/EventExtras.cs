namespace OpenSpaces.Scheduling;

/// <summary>Writes what an event says only by option: whom to ask, how it shows in the reader's own calendar, and when it reminds.</summary>
internal static class EventExtras
{
    public static void Write(ContentLines lines, Session session, CalendarOptions options)
    {
        if (options.Organizer is { } organizer)
        {
            string name = ContentLines.Parameter(organizer.Name);
            lines.Address(name.Length == 0 ? "ORGANIZER" : $"ORGANIZER;CN={name}", organizer.Address);
        }

        foreach (Host host in session.Hosts)
        {
            if (options.Contacts.TryGetValue(host.Id, out string? contact))
            {
                lines.Text("CONTACT", contact);
            }
        }

        if (options.IsBusy is { } isBusy)
        {
            lines.Raw("TRANSP", isBusy ? "OPAQUE" : "TRANSPARENT");
        }

        if (options.Access is { } access)
        {
            lines.Raw("CLASS", access switch
            {
                CalendarAccess.Public => "PUBLIC",
                CalendarAccess.Private => "PRIVATE",
                _ => "CONFIDENTIAL",
            });
        }

        if (options.Reminder is { } before && session.Status != SessionStatus.Cancelled)
        {
            lines.Raw("BEGIN", "VALARM");
            lines.Raw("ACTION", "DISPLAY");
            lines.Raw("TRIGGER", $"-{TimeText.Minutes(before)}");
            lines.Text("DESCRIPTION", session.Title);
            lines.Raw("END", "VALARM");
        }
    }
}
