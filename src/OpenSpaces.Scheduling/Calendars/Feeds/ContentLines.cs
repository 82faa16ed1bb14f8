using System.Buffers;
using System.Text;

namespace OpenSpaces.Scheduling;

/// <summary>Writes iCalendar content lines (RFC 5545, 3.1): UTF-8, CRLF, folded at 75 octets between characters, and nothing in a value can become a line of its own.</summary>
internal sealed class ContentLines(IBufferWriter<byte> output)
{
    private const int MaxOctets = 75;
    private readonly ArrayBufferWriter<byte> line = new(512);

    /// <summary>A line whose value has been made safe already.</summary>
    public void Raw(string name, string value)
    {
        Begin(name);
        Encoding.UTF8.GetBytes(value, line);
        End();
    }

    /// <summary>A value of type TEXT (3.3.11).</summary>
    public void Text(string name, string value)
    {
        Begin(name);
        EscapedText.Write(line, value);
        End();
    }

    /// <summary>Several values of type TEXT.</summary>
    public void Texts(string name, IEnumerable<string> values)
    {
        Begin(name);
        bool isFirst = true;
        foreach (string value in values)
        {
            if (!isFirst)
            {
                line.Write(","u8);
            }

            EscapedText.Write(line, value);
            isFirst = false;
        }

        End();
    }

    /// <summary>An address: only what <see cref="Uri.AbsoluteUri"/> gives, which has no controls and no spaces.</summary>
    public void Address(string name, Uri address) => Raw(name, address.AbsoluteUri);

    /// <summary>Parameters cannot be escaped: what they cannot hold is left out (3.1, QSAFE-CHAR).</summary>
    public static string Parameter(string value)
    {
        string safe = string.Concat(PlainText.OneLine(value).Where(c => c is not ('"' or '^' or '\\')));
        return safe.AsSpan().ContainsAny(";:,") ? $"\"{safe}\"" : safe;
    }

    private void Begin(string name)
    {
        line.ResetWrittenCount();
        Encoding.UTF8.GetBytes(name, line);
        line.Write(":"u8);
    }

    /// <summary>A line is folded by CRLF and a space; the space counts, and no character is split.</summary>
    private void End()
    {
        ReadOnlySpan<byte> rest = line.WrittenSpan;
        for (int room = MaxOctets; rest.Length > room; room = MaxOctets - 1)
        {
            int length = room;
            while ((rest[length] & 0xC0) == 0x80)
            {
                length--;
            }

            Write(rest[..length], isContinued: room < MaxOctets);
            rest = rest[length..];
        }

        Write(rest, isContinued: line.WrittenCount > MaxOctets);
    }

    /// <summary>Some readers take a line of white space for the end of the feed, so that of very many blanks in a row some are left out.</summary>
    private void Write(ReadOnlySpan<byte> part, bool isContinued)
    {
        if (isContinued && IsBlank(part))
        {
            return;
        }

        if (isContinued)
        {
            output.Write(" "u8);
        }

        output.Write(part);
        output.Write("\r\n"u8);
    }

    private static bool IsBlank(ReadOnlySpan<byte> part)
    {
        while (!part.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(part, out Rune rune, out int used) != OperationStatus.Done || !Rune.IsWhiteSpace(rune))
            {
                return false;
            }

            part = part[used..];
        }

        return true;
    }
}
