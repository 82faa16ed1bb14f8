using System.Globalization;
using OpenSpaces.Scheduling;

namespace OpenSpaces.ConsoleHost;

/// <summary>Reads and writes board files; complaints name the file.</summary>
internal static class BoardFiles
{
    public static BoardFile Load(string path)
    {
        try
        {
            using FileStream stream = File.OpenRead(path);
            return BoardFile.Load(stream);
        }
        catch (Exception fault) when (fault is DamagedHistoryException or UnknownBoardEventException)
        {
            throw new CommandRefusedException($"{path}: {fault.Message}", "A board file is what run, demo --board and import --out write.");
        }
    }

    public static Board Open(string path, BoardFile file)
    {
        try
        {
            return file.Open();
        }
        catch (Exception fault) when (fault is DamagedHistoryException or UnknownBoardEventException)
        {
            throw new CommandRefusedException($"{path}: {fault.Message}", "Take a copy of the file from before.");
        }
    }

    /// <summary>Writes a file beside the old one, to the disk, and then puts it in its place: whoever reads sees the old one or the new one, and never a half.</summary>
    public static void Save(string path, BoardFile file) => Replace(path, file.Save);

    public static void Replace(string path, Action<Stream> write)
    {
        string beside = string.Create(CultureInfo.InvariantCulture, $"{path}.{Environment.ProcessId}.new");
        using (FileStream stream = File.Create(beside))
        {
            write(stream);
            stream.Flush(flushToDisk: true);
        }

        File.Move(beside, path, overwrite: true);
    }
}
