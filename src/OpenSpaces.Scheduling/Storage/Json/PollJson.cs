using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace OpenSpaces.Scheduling;

/// <summary>Polls, ballots and audit records as JSON (RFC 8259): what databases keep and what is published for everybody to count again. docs/storage.md has the format.</summary>
/// <remarks>Strict in reading: what is unknown, doubled, missing or changed behind its digest is named and never skipped. Safe to call from several threads.</remarks>
public static class PollJson
{
    // Readable in every script, and still without what HTML would execute.
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Writes a poll on one line.</summary>
    /// <param name="poll">The poll.</param>
    /// <returns>UTF-8 without byte order mark and without line breaks, the same on every machine.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="poll"/> is null.</exception>
    public static byte[] Write(Poll poll)
    {
        ArgumentNullException.ThrowIfNull(poll);
        return WriteShape(PollShape.Of(poll));
    }

    /// <summary>Writes a ballot on one line: an object of amounts by candidate.</summary>
    /// <param name="ballot">A ballot that a box took.</param>
    /// <returns>As <see cref="Write(Poll)"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="ballot"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="ballot"/> names a candidate twice.</exception>
    public static byte[] Write(Ballot ballot)
    {
        ArgumentNullException.ThrowIfNull(ballot);
        return WriteShape(BallotShape.Of(ballot));
    }

    /// <summary>Writes a multiset of ballots on one line: an array of ballots with their weights.</summary>
    /// <param name="ballots">The ballots.</param>
    /// <returns>As <see cref="Write(Poll)"/>.</returns>
    /// <exception cref="ArgumentException">A ballot names a candidate twice.</exception>
    public static byte[] Write(ImmutableArray<CountedBallot> ballots) => WriteShape(ballots.IsDefault ? [] : ballots);

    /// <summary>Writes an audit record on one line.</summary>
    /// <param name="record">The record.</param>
    /// <returns>As <see cref="Write(Poll)"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="record"/> is null.</exception>
    public static byte[] Write(AuditRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return WriteShape(AuditRecordShape.Of(record));
    }

    /// <summary>Reads a poll.</summary>
    /// <param name="utf8">What <see cref="Write(Poll)"/> wrote, in this or an earlier version.</param>
    /// <returns>The poll.</returns>
    /// <exception cref="DamagedHistoryException">It is no poll, or was changed behind its digest.</exception>
    public static Poll ReadPoll(ReadOnlySpan<byte> utf8) => Read<PollShape, Poll>(utf8, shape => shape.Restore());

    /// <summary>Reads a ballot.</summary>
    /// <param name="utf8">What <see cref="Write(Ballot)"/> wrote.</param>
    /// <returns>The ballot.</returns>
    /// <exception cref="DamagedHistoryException">It is no ballot.</exception>
    public static Ballot ReadBallot(ReadOnlySpan<byte> utf8) => Read<Dictionary<string, int>, Ballot>(utf8, BallotShape.Restore);

    /// <summary>Reads a multiset of ballots.</summary>
    /// <param name="utf8">What <see cref="Write(ImmutableArray{CountedBallot})"/> wrote.</param>
    /// <returns>The ballots.</returns>
    /// <exception cref="DamagedHistoryException">They are no ballots.</exception>
    public static ImmutableArray<CountedBallot> ReadBallots(ReadOnlySpan<byte> utf8) => Read<ImmutableArray<CountedBallot>, ImmutableArray<CountedBallot>>(utf8, ballots => ballots);

    /// <summary>Reads an audit record.</summary>
    /// <param name="utf8">What <see cref="Write(AuditRecord)"/> wrote, in this or an earlier version.</param>
    /// <returns>The record.</returns>
    /// <exception cref="DamagedHistoryException">It is no record, or was changed behind a digest.</exception>
    public static AuditRecord ReadAudit(ReadOnlySpan<byte> utf8) => Read<AuditRecordShape, AuditRecord>(utf8, shape => shape.Restore());

    internal static byte[] WriteShape<TShape>(TShape shape)
    {
        var bytes = new System.Buffers.ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(bytes, Readable))
        {
            JsonSerializer.Serialize(json, shape, BoardJsonOptions.Info<TShape>());
        }

        return bytes.WrittenSpan.ToArray();
    }

    private static T Read<TShape, T>(ReadOnlySpan<byte> utf8, Func<TShape, T> restore)
    {
        JsonTypeInfo<TShape> info = BoardJsonOptions.Info<TShape>();
        try
        {
            return restore(JsonSerializer.Deserialize(utf8, info) ?? throw new JsonException("It is null."));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException)
        {
            throw new DamagedHistoryException($"This is no poll, ballot or audit record, or it is damaged: {e.Message} Restore it from a copy.", e);
        }
    }
}
