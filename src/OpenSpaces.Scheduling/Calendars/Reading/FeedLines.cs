using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace OpenSpaces.Scheduling;

/// <summary>Unfolds a feed into its properties, one after another: bytes first, then characters, for some writers fold within a character.</summary>
internal sealed class FeedLines(ReadOnlyMemory<byte> feed, IEnumerable<string> wanted, ImportProblems problems)
{
    private const int MaxName = 32;
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Bounds = new HashSet<string>(["BEGIN", "END"], StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> names =
        new HashSet<string>(wanted.Concat(["BEGIN", "END"]), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly ArrayBufferWriter<byte> buffer = new(1_024);
    private int at = feed.Span.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
    private int number;
    private int from;
    private int length;
    private bool isFolded;
    private bool isLatinKnown;

    /// <summary>How many lines have been read.</summary>
    public int Number => number;

    /// <summary>Whether only where components begin and end is of interest, for the one that is open has had too many properties.</summary>
    public bool OnlyBounds { get; set; }

    /// <summary>The next property of those wanted; what is none is named and passed over, and blank lines are passed over.</summary>
    public FeedLine? Next()
    {
        while (at < feed.Length)
        {
            int begun = number + 1;
            if (!Unfold())
            {
                problems.Unreadable(begun, $"The property on line {begun} has over {FeedLimits.MaxLineBytes} bytes and was not read.");
                continue;
            }

            ReadOnlySpan<byte> line = isFolded ? buffer.WrittenSpan : feed.Span.Slice(from, length);
            if (IsPassedOver(line))
            {
                continue;
            }

            string text = Decode(Shortened(line, begun), begun);
            if (string.IsNullOrWhiteSpace(text))
            {
                continue;
            }

            if (FeedLine.Parse(text, begun) is { } property)
            {
                return property;
            }

            problems.Unreadable(begun, $"Line {begun} is no property: it has no name with a colon behind it.");
        }

        return null;
    }

    /// <summary>One line and those folded behind it, which alone are copied; false if they are too long together.</summary>
    private bool Unfold()
    {
        (from, length) = NextLine();
        isFolded = at < feed.Length && feed.Span[at] is (byte)' ' or (byte)'\t';
        if (!isFolded)
        {
            return length <= FeedLimits.MaxLineBytes;
        }

        buffer.ResetWrittenCount();
        bool fits = true;
        for (bool isFirst = true; isFirst || (at < feed.Length && feed.Span[at] is (byte)' ' or (byte)'\t'); isFirst = false)
        {
            if (!isFirst)
            {
                at++;
                (from, length) = NextLine();
            }

            fits &= buffer.WrittenCount + length <= FeedLimits.MaxLineBytes;
            if (fits)
            {
                buffer.Write(feed.Span.Slice(from, length));
            }
        }

        return fits;
    }

    private (int From, int Length) NextLine()
    {
        ReadOnlySpan<byte> rest = feed.Span[at..];
        int end = rest.IndexOfAny((byte)'\r', (byte)'\n');
        (int From, int Length) line = (at, end < 0 ? rest.Length : end);
        at += line.Length;
        at += at < feed.Length && feed.Span[at] == '\r' ? 1 : 0;
        at += at < feed.Length && feed.Span[at] == '\n' ? 1 : 0;
        number++;
        return line;
    }

    /// <summary>Most properties of most feeds are of no use here, and need not become texts; those without a colon are looked at, to be named.</summary>
    private bool IsPassedOver(ReadOnlySpan<byte> line)
    {
        int end = line.IndexOfAny((byte)':', (byte)';');
        if (end is < 1 or > MaxName || line.IndexOf((byte)':') < 0)
        {
            return end > MaxName && line.IndexOf((byte)':') >= 0;
        }

        Span<char> name = stackalloc char[MaxName];
        return Ascii.ToUpper(line[..end], name, out int written) == OperationStatus.Done && !(OnlyBounds ? Bounds : names).Contains(name[..written]);
    }

    /// <summary>No card holds a text as long as this; lists of dates are no texts.</summary>
    private ReadOnlySpan<byte> Shortened(ReadOnlySpan<byte> line, int begun)
    {
        if (line.Length <= FeedLimits.MaxTextBytes || line.StartsWith("RDATE"u8) || line.StartsWith("EXDATE"u8))
        {
            return line;
        }

        problems.Add(ImportProblemKind.TextChanged, begun, $"The text on line {begun} has over {FeedLimits.MaxTextBytes} bytes; the rest was not read.");
        int end = FeedLimits.MaxTextBytes;
        while ((line[end] & 0xC0) == 0x80 && end > FeedLimits.MaxTextBytes - 4)
        {
            end--;
        }

        return line[..end];
    }

    /// <summary>UTF-8, or else Latin-1 byte by byte: a wrong letter is better than no event. Controls are part of no text.</summary>
    private string Decode(ReadOnlySpan<byte> line, int begun)
    {
        bool isUtf8 = Utf8.IsValid(line);
        if (!isUtf8 && !isLatinKnown)
        {
            isLatinKnown = true;
            problems.Add(ImportProblemKind.TextChanged, begun, $"Line {begun} is not UTF-8 and was read as Latin-1, as are others like it: letters in it may be wrong.");
        }

        string text = (isUtf8 ? Encoding.UTF8 : Encoding.Latin1).GetString(line);
        return text.AsSpan().IndexOfAnyInRange('\0', '\u001F') >= 0 || text.AsSpan().IndexOfAnyInRange('\u007F', '\u009F') >= 0
            ? string.Concat(text.Where(c => !char.IsControl(c) || c == '\t'))
            : text;
    }
}
