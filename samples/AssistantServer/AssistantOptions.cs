using System.Collections.Immutable;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using NodaTime.Text;

namespace OpenSpaces.AssistantServer;

/// <summary>What whoever starts the server allows it.</summary>
/// <param name="Store">The SQLite file of the boards.</param>
/// <param name="Board">The board.</param>
/// <param name="ActsFor">In whose name it may propose and claim, as an attendee and no more; nobody unless said, so that a text on the board can talk an assistant into nothing.</param>
/// <param name="At">Where the clock stands still, on the venue's wall, to practise; null = it goes.</param>
/// <param name="LogFrom">From which level on it logs, to the error stream.</param>
internal sealed record AssistantOptions(string Store, BoardId Board, ImmutableHashSet<PersonId> ActsFor, LocalDateTime? At, LogLevel LogFrom)
{
    /// <summary>Reads a command line.</summary>
    /// <exception cref="StartRefusedException">It says something that cannot be.</exception>
    public static AssistantOptions Read(string[] args)
    {
        IConfiguration said = new ConfigurationBuilder().AddCommandLine(args).Build();
        return new AssistantOptions(
            said["store"] is { } store && File.Exists(store) ? store : throw new StartRefusedException($"There is no file \"{said["store"]}\"."),
            BoardId.TryParse(said["board"], out BoardId board) ? board : throw new StartRefusedException($"\"{said["board"]}\" is no board's id."),
            [.. (said["for"] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(PersonOf)],
            said["at"] is { } at ? TimeOf(at) : null,
            said["log"] is { } level ? LevelOf(level) : LogLevel.Warning);
    }

    private static PersonId PersonOf(string text) => PersonId.TryParse(text, out PersonId id) ? id : throw new StartRefusedException($"\"{text}\" is no person's id.");

    private static LocalDateTime TimeOf(string text) => LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(text).TryGetValue(default, out LocalDateTime at)
        ? at : throw new StartRefusedException($"\"{text}\" is no time such as 2018-10-06T11:05.");

    private static LogLevel LevelOf(string text) => Enum.TryParse(text, ignoreCase: true, out LogLevel level) ? level : throw new StartRefusedException($"\"{text}\" is no level of logging.");
}
