using System.Buffers;
using System.Text;

namespace OpenSpaces.Scheduling;

/// <summary>Something that happened on a board.</summary>
internal sealed class BoardEventRow
{
    public required string Board { get; init; }

    /// <summary>How many events there are with it, from 1.</summary>
    public required long Version { get; init; }

    /// <summary>The event as <see cref="BoardJson"/> writes it.</summary>
    public required string Json { get; init; }

    /// <summary>The client's id of the command that begins with this event; null if none does.</summary>
    public required string? Command { get; init; }

    /// <summary>How many events the command has; 0 if none begins here.</summary>
    public required long CommandEvents { get; init; }

    /// <returns>The event itself.</returns>
    /// <exception cref="UnknownBoardEventException">A later version wrote it.</exception>
    /// <exception cref="DamagedHistoryException">It is no event.</exception>
    public BoardEvent ToEvent()
    {
        byte[] utf8 = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(Json.Length));
        try
        {
            return BoardJson.Read(utf8.AsMemory(0, Encoding.UTF8.GetBytes(Json, utf8)), Version - 1);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(utf8);
        }
    }
}
