using System.Diagnostics;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using MailKit.Security;
using OpenSpaces.Scheduling.Tests.Announcing;
using OpenSpaces.Scheduling.Tests.Publishing;
using OpenSpaces.Scheduling.Tests.Support;

namespace OpenSpaces.Scheduling.Tests;

public sealed class MailAnnouncerTests
{
    private static readonly Announcement Letter = Post.On("mail", 1) with { Recipients = ["asha@example.org", "ben@example.org"] };

    [NodeFact("maildev")]
    public async Task A_mail_arrives_with_hidden_recipients_an_id_that_stays_and_the_session_attached()
    {
        await using MailDev server = await MailDev.StartAsync();
        Announcement letter = (Letter with { Subject = "Moved: नमस्ते" }).WithSession(Hostile.Agenda, new ProposalId("t10"));

        Delivery first = await new MailAnnouncer(server.Server).SendAsync(letter);
        Delivery second = await new MailAnnouncer(server.Server).SendAsync(letter);

        Assert.Equal((OutboxState.Delivered, OutboxState.Delivered), (first.State, second.State));
        JsonElement[] arrived = await server.ArrivedAsync(2);
        JsonElement mail = arrived[0];
        Assert.Equal(("Moved: नमस्ते", "<mail-1@example.net>"), (mail.GetProperty("subject").GetString(), IdOf(mail)));
        Assert.Equal(IdOf(mail), IdOf(arrived[1]));
        Assert.Equal(Letter.Text, mail.GetProperty("text").GetString()!.TrimEnd());
        Assert.Equal(["asha@example.org", "ben@example.org"], mail.GetProperty("envelope").GetProperty("to").EnumerateArray().Select(to => to.GetProperty("address").GetString()));
        Assert.DoesNotContain("asha@example.org", mail.GetProperty("headers").ToString(), StringComparison.Ordinal);
        JsonElement attached = mail.GetProperty("attachments")[0];
        Assert.Equal(("session.ics", "text/calendar"), (attached.GetProperty("filename").GetString(), attached.GetProperty("contentType").GetString()));
        Assert.Equal(letter.Calendar, await server.AttachmentAsync(mail.GetProperty("id").GetString()!, attached.GetProperty("generatedFileName").GetString()!));
    }

    [NodeFact("maildev")]
    public async Task No_text_of_people_becomes_a_header()
    {
        await using MailDev server = await MailDev.StartAsync();

        await new MailAnnouncer(server.Server with { FromName = "Hall\r\nBcc: evil@example.org" }).SendAsync(Letter with { Subject = "a\r\nBcc: evil@example.org\r\nX-Evil: 1\r\n\r\nbody" });

        JsonElement mail = (await server.ArrivedAsync(1))[0];
        Assert.Equal(2, mail.GetProperty("envelope").GetProperty("to").GetArrayLength());
        Assert.False(mail.GetProperty("headers").TryGetProperty("x-evil", out _));
        Assert.Equal(Letter.Text, mail.GetProperty("text").GetString()!.TrimEnd());
    }

    [Theory]
    [InlineData("asha@example.org, evil@example.org")]
    [InlineData("asha@example.org\r\nRCPT TO:<evil@example.org>")]
    [InlineData("asha")]
    [InlineData("")]
    public async Task What_is_no_address_is_refused_and_nothing_is_sent(string recipient)
    {
        Delivery delivery = await new MailAnnouncer(new MailServer { Host = "127.0.0.1", Port = 1, From = "hall@example.net" }).SendAsync(Letter with { Recipients = ["ben@example.org", recipient] });

        Assert.Equal((OutboxState.GivenUp, "One of 2 recipients is no address."), (delivery.State, delivery.Note));
    }

    [Fact]
    public async Task A_mail_to_nobody_is_given_up_and_a_server_that_is_away_is_tried_again()
    {
        var away = new MailAnnouncer(new MailServer { Host = "127.0.0.1", Port = 1, Security = SecureSocketOptions.None, From = "hall@example.net" });

        Assert.Equal(OutboxState.GivenUp, (await away.SendAsync(Letter with { Recipients = [] })).State);
        Assert.Equal(OutboxState.Waiting, (await away.SendAsync(Letter)).State);
    }

    private static string? IdOf(JsonElement mail) => mail.GetProperty("headers").GetProperty("message-id").GetString();

    /// <summary>A mail server on loopback, which shows what it got.</summary>
    private sealed class MailDev : IAsyncDisposable
    {
        private readonly Process process;
        private readonly HttpClient web;

        private MailDev(Process process, int smtp, int web)
        {
            this.process = process;
            this.web = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{web}/api/") };
            Server = new MailServer { Host = "127.0.0.1", Port = smtp, Security = SecureSocketOptions.None, From = "hall@example.net" };
        }

        public MailServer Server { get; }

        public static async Task<MailDev> StartAsync()
        {
            (int smtp, int web) = (Ports.Free(), Ports.Free());
            var start = new ProcessStartInfo("node", [Path.Combine(Node.Modules!, "maildev", "dist", "bin", "maildev.js"), "--smtp", $"{smtp}", "--web", $"{web}", "--ip", "127.0.0.1", "--silent", "--mail-directory", Directory.CreateTempSubdirectory("maildev").FullName])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            var server = new MailDev(Process.Start(start)!, smtp, web);
            for (int i = 0; i < 300; i++)
            {
                try
                {
                    (await server.web.GetAsync(new Uri("email", UriKind.Relative))).EnsureSuccessStatusCode();
                    return server;
                }
                catch (HttpRequestException)
                {
                    await Task.Delay(100);
                }
            }

            await server.DisposeAsync();
            throw new InvalidOperationException("maildev did not answer within half a minute.");
        }

        public async Task<JsonElement[]> ArrivedAsync(int count)
        {
            for (int i = 0; i < 100; i++)
            {
                JsonElement[] mails = (await web.GetFromJsonAsync<JsonElement[]>(new Uri("email", UriKind.Relative)))!;
                if (mails.Length >= count)
                {
                    return mails;
                }

                await Task.Delay(100);
            }

            throw new InvalidOperationException($"{count} mails did not arrive within ten seconds.");
        }

        public Task<string> AttachmentAsync(string id, string file) => web.GetStringAsync(new Uri($"email/{id}/attachment/{file}", UriKind.Relative));

        public async ValueTask DisposeAsync()
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
            web.Dispose();
        }
    }
}
