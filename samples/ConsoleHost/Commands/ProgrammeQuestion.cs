using NodaTime;
using OpenSpaces.Scheduling;

namespace OpenSpaces.ConsoleHost;

/// <summary>What is asked of a programme beside a board.</summary>
/// <param name="Path">The programme's file.</param>
/// <param name="Board">The board's file.</param>
/// <param name="Before">The programme as it was read before, or null.</param>
/// <param name="IsToClose">Whether cells that the programme needs are to be closed.</param>
/// <param name="By">Who closes them.</param>
/// <param name="At">As of when; null = now.</param>
internal sealed record ProgrammeQuestion(string Path, string Board, string? Before, bool IsToClose, PersonId By, LocalDateTime? At);
