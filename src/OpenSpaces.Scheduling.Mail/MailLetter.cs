using System.Diagnostics.CodeAnalysis;
using System.Text;
using MimeKit;

namespace OpenSpaces.Scheduling;

/// <summary>Writes an announcement as a message; no text of it can become a header.</summary>
internal static class MailLetter
{
    /// <returns>The message, or null where an address is none; the problem says which.</returns>
    public static MimeMessage? TryWrite(Announcement announcement, MailServer server, out string problem)
    {
        problem = announcement.Recipients.IsEmpty ? "There is nobody to send it to." : "";
        var letter = new MimeMessage();
        if (!TryAddress(server.From, out MailboxAddress? from))
        {
            problem = "The sender's address is none.";
        }

        foreach (string recipient in announcement.Recipients)
        {
            if (TryAddress(recipient, out MailboxAddress? address))
            {
                letter.Bcc.Add(address);
            }
            else
            {
                problem = $"One of {announcement.Recipients.Length} recipients is no address.";
            }
        }

        if (problem.Length > 0)
        {
            letter.Dispose();
            return null;
        }

        letter.From.Add(new MailboxAddress(Encoding.UTF8, Line(server.FromName), from!.Address));

        // Recipients do not see each other.
        letter.To.Add(new GroupAddress("undisclosed-recipients"));
        letter.Subject = Line(announcement.Subject.Length > 0 ? announcement.Subject : announcement.Text);
        letter.Date = announcement.At.ToDateTimeOffset();
        letter.MessageId = $"{announcement.Id}@{from.Domain}";

        // Those who are away are asked not to answer a machine (RFC 3834).
        letter.Headers.Add("Auto-Submitted", "auto-generated");
        letter.Body = Body(announcement);
        return letter;
    }

    private static MimeEntity Body(Announcement announcement)
    {
        var text = new TextPart("plain") { Text = announcement.Text };
        if (announcement.Calendar is not { } calendar)
        {
            return text;
        }

        var session = new TextPart("calendar") { Text = calendar, ContentDisposition = new ContentDisposition(ContentDisposition.Attachment) { FileName = "session.ics" } };
        return new Multipart("mixed") { text, session };
    }

    private static bool TryAddress(string text, [NotNullWhen(true)] out MailboxAddress? address) =>
        MailboxAddress.TryParse(text, out address) && address.Address == text && text.Contains('@', StringComparison.Ordinal) && !text.Any(char.IsControl);

    private static string Line(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
}
