using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using NodaTime;
using OpenSpaces.Scheduling;

namespace OpenSpaces.ConsoleHost;

/// <summary><c>openspaces announce FILE --channel mastodon --dry-run</c>: what people were to be told, in the words of a channel.</summary>
internal static class AnnounceCommand
{
    private static readonly Dictionary<string, PostRule> Channels = new(StringComparer.Ordinal)
    {
        ["mastodon"] = PostRule.Mastodon(),
        ["bluesky"] = PostRule.Bluesky,
        ["x"] = PostRule.X,
        ["discord"] = PostRule.Discord,
        ["slack"] = PostRule.Slack,
        ["webhook"] = PostRule.Plain,
    };

    public static Command Make(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "A board file, as run, demo --board and import --out write it." };
        var channel = new Option<string>("--channel") { Description = $"One of {string.Join(", ", Channels.Keys)}.", Required = true };
        channel.AcceptOnlyFromAmong([.. Channels.Keys]);
        var dryRun = new Option<bool>("--dry-run") { Description = "Print the posts and send nothing." };
        var window = new Option<int>("--window") { Description = "For how many minutes changes of one session gather before they are told as one.", HelpName = "MINUTES", DefaultValueFactory = _ => 10 };
        window.Validators.Add(result => Refuse(result, result.GetValueOrDefault<int>() is < 0 or > 10_080, "--window is 0 to 10080 minutes."));
        var hashtags = new Option<string[]>("--hashtag") { Description = "A hashtag behind each post, such as #OpenSpaces; may be given several times.", HelpName = "TAG" };
        Option<Uri?> address = ExportCommand.AddressOption();
        var command = new Command("announce", "Shows what people were to be told of a board's agendas, each post as long as the channel allows.") { file, channel, dryRun, window, hashtags, address };
        command.SetAction((parsed, _) => Guard.RunAsync(terminal, () =>
        {
            if (!parsed.GetValue(dryRun))
            {
                throw new CommandRefusedException("The console host sends nothing: a channel's keys belong in a host application (docs/announcing.md).", "Add --dry-run to read the posts.");
            }

            string path = parsed.GetRequiredValue(file);
            string chosen = parsed.GetRequiredValue(channel);
            Print(terminal, BoardFiles.Load(path), path, chosen, Duration.FromMinutes(parsed.GetValue(window)), StyleOf(parsed.GetValue(hashtags) ?? [], parsed.GetValue(address)));
            return Task.FromResult(ExitCode.Done);
        }));
        return command;
    }

    private static void Print(Terminal terminal, BoardFile file, string path, string channel, Duration window, AnnouncementStyle style)
    {
        Board board = BoardFiles.Open(path, file);
        ImmutableArray<(Instant At, Notice Notice)> notices = PendingNotices.OfHistory(Agenda.History(file.History, file.Names), window);
        PostRule rule = Channels[channel];
        foreach ((Instant at, Notice notice) in notices)
        {
            Announcement post = Announcements.Compose(notice, board, channel, rule, style);
            string counted = string.Create(CultureInfo.InvariantCulture, $"{rule.LengthOf(post.Text, post.Link)}/{rule.Max}");
            terminal.Out.Say($"{board.Grid.DateAndTime(at),12}  ", Ink.Time, (post.Text, Ink.Plain), ($" [{counted}]", Ink.Quiet));
        }

        terminal.Error.Line($"{Places.Count(notices.Length, "post")}, and nothing was sent.");
    }

    private static AnnouncementStyle StyleOf(string[] hashtags, Uri? address)
    {
        try
        {
            return new AnnouncementStyle { Hashtags = [.. hashtags], Address = address };
        }
        catch (ArgumentException wrong)
        {
            throw new CommandRefusedException(wrong.Message, "Write --hashtag '#OpenSpaces', in quotes, for the shell takes a number sign for a remark.");
        }
    }

    private static void Refuse(SymbolResult result, bool isWrong, string why)
    {
        if (isWrong)
        {
            result.AddError(why);
        }
    }
}
