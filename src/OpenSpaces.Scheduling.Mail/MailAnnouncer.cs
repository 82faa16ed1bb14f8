using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace OpenSpaces.Scheduling;

/// <summary>Sends announcements by mail, to hidden recipients, with the session's calendar attached where the announcement has one.</summary>
/// <remarks>A mail sent twice has the same <c>Message-ID</c>, by which many mail programs show it once; the protocol itself has no guard against repetition.</remarks>
public sealed class MailAnnouncer : IAnnouncer
{
    private readonly MailServer server;

    /// <summary>Makes an announcer.</summary>
    /// <param name="server">Where mail is handed in.</param>
    /// <exception cref="ArgumentNullException"><paramref name="server"/> is null.</exception>
    public MailAnnouncer(MailServer server)
    {
        ArgumentNullException.ThrowIfNull(server);
        this.server = server;
    }

    /// <inheritdoc/>
    public PostRule Rule => PostRule.Plain;

    /// <inheritdoc/>
    public async ValueTask<Delivery> SendAsync(Announcement announcement, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(announcement);
        using MimeMessage? letter = MailLetter.TryWrite(announcement, server, out string problem);
        return letter is null ? Delivery.Refused(problem) : await SendAsync(letter, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<Delivery> SendAsync(MimeMessage letter, CancellationToken cancellationToken)
    {
        try
        {
            return Delivery.Done(await HandInAsync(letter, cancellationToken).ConfigureAwait(false));
        }
        catch (SmtpCommandException refused)
        {
            string said = $"{(int)refused.StatusCode} {refused.Message}";
            return (int)refused.StatusCode is >= 400 and < 500 ? Delivery.TryAgain(said) : Delivery.Refused(said);
        }
        catch (AuthenticationException refused)
        {
            return Delivery.Refused($"The server did not let {server.UserName} in: {refused.Message}");
        }
        catch (Exception fault) when (fault is ProtocolException or IOException or SocketException or SslHandshakeException)
        {
            return Delivery.TryAgain($"Not reached: {fault.Message}");
        }
    }

    private async Task<string> HandInAsync(MimeMessage letter, CancellationToken cancellationToken)
    {
        using var smtp = new SmtpClient();
        await smtp.ConnectAsync(server.Host, server.Port, server.Security, cancellationToken).ConfigureAwait(false);
        if (server.UserName is { } user)
        {
            await smtp.AuthenticateAsync(user, server.Password ?? "", cancellationToken).ConfigureAwait(false);
        }

        string answer = await smtp.SendAsync(letter, cancellationToken).ConfigureAwait(false);
        await smtp.DisconnectAsync(quit: true, cancellationToken).ConfigureAwait(false);
        return answer;
    }
}
