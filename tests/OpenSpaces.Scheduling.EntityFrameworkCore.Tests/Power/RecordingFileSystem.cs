using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace OpenSpaces.Scheduling.EntityFrameworkCore.Tests.Power;

/// <summary>
/// A file system for SQLite that does what the usual one does, and writes down every write, truncation, deletion and sync on its way (https://sqlite.org/vfs.html). It is the usual one with four
/// functions of a file and one of the system replaced, so that locks and shared memory are the usual ones.
/// </summary>
internal static unsafe partial class RecordingFileSystem
{
    public const string Name = "openspaces-recording";

    private const int SystemSize = 168;
    private const int MethodsSize = 152;
    private const int Full = 13;
    private const int CreateFlag = 0x4;
    private const int JournalFlag = 0x800;
    private const int WalFlag = 0x80000;
    private static readonly ConcurrentDictionary<nint, (string Path, nint Methods, bool IsNewLog)> OpenFiles = new();
    private static readonly ConcurrentDictionary<nint, nint> ReplacedMethods = new();
    private static readonly ConcurrentBag<RecordedDisk> Disks = [];
    private static readonly ConcurrentDictionary<string, long> RoomLeft = new(StringComparer.Ordinal);
    private static readonly Lazy<nint> Usual = new(Register);

    /// <summary>Records what happens in a folder from now on. Connections say <c>Vfs=openspaces-recording</c>.</summary>
    public static RecordedDisk Record(string folder)
    {
        Assert.NotEqual(0, Usual.Value);
        var disk = new RecordedDisk(folder);
        Disks.Add(disk);
        return disk;
    }

    /// <summary>Lets so many more bytes be written to a folder; then its disk is full.</summary>
    public static void LeaveRoom(string folder, long bytes)
    {
        Assert.NotEqual(0, Usual.Value);
        RoomLeft[folder] = bytes;
    }

    public static void MakeRoom(string folder) => RoomLeft.TryRemove(folder, out _);

    private static nint Register()
    {
        SQLitePCL.Batteries_V2.Init();
        nint usual = Find(null);
        nint mine = (nint)NativeMemory.AllocZeroed(SystemSize);
        Buffer.MemoryCopy((void*)usual, (void*)mine, SystemSize, SystemSize);
        Set(mine, 24, Marshal.StringToCoTaskMemUTF8(Name));
        Set(mine, 40, (nint)(delegate* unmanaged[Cdecl]<nint, nint, nint, int, int*, int>)&Open);
        Set(mine, 48, (nint)(delegate* unmanaged[Cdecl]<nint, nint, int, int>)&Delete);
        Assert.Equal(0, Register(mine, 0));
        return usual;
    }

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_vfs_find", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial nint Find(string? name);

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_vfs_register")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Register(nint system, int makeDefault);

    private static void Set(nint structure, int offset, nint value) => *(nint*)(structure + offset) = value;

    private static nint Get(nint structure, int offset) => *(nint*)(structure + offset);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Open(nint system, nint name, nint file, int flags, int* outFlags)
    {
        int answer = ((delegate* unmanaged[Cdecl]<nint, nint, nint, int, int*, int>)Get(Usual.Value, 40))(Usual.Value, name, file, flags, outFlags);
        nint methods = Get(file, 0);
        if (answer == 0 && methods != 0 && Marshal.PtrToStringUTF8(name) is { } path)
        {
            OpenFiles[file] = (path, methods, (flags & CreateFlag) != 0 && (flags & (JournalFlag | WalFlag)) != 0);
            Set(file, 0, ReplacedMethods.GetOrAdd(methods, Replace));
        }

        return answer;
    }

    private static nint Replace(nint usual)
    {
        nint mine = (nint)NativeMemory.AllocZeroed(MethodsSize);
        Buffer.MemoryCopy((void*)usual, (void*)mine, MethodsSize, MethodsSize);
        Set(mine, 8, (nint)(delegate* unmanaged[Cdecl]<nint, int>)&Close);
        Set(mine, 24, (nint)(delegate* unmanaged[Cdecl]<nint, nint, int, long, int>)&Write);
        Set(mine, 32, (nint)(delegate* unmanaged[Cdecl]<nint, long, int>)&Truncate);
        Set(mine, 40, (nint)(delegate* unmanaged[Cdecl]<nint, int, int>)&Sync);
        return mine;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Close(nint file)
    {
        OpenFiles.TryRemove(file, out (string Path, nint Methods, bool IsNewLog) open);
        Set(file, 0, open.Methods);
        return ((delegate* unmanaged[Cdecl]<nint, int>)Get(open.Methods, 8))(file);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Write(nint file, nint data, int length, long offset)
    {
        (string path, nint methods, _) = OpenFiles[file];
        if (IsFull(path, length))
        {
            return Full;
        }

        DiskOf(path)?.Write(path, offset, new ReadOnlySpan<byte>((void*)data, length).ToArray());
        return ((delegate* unmanaged[Cdecl]<nint, nint, int, long, int>)Get(methods, 24))(file, data, length, offset);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Truncate(nint file, long length)
    {
        (string path, nint methods, _) = OpenFiles[file];
        DiskOf(path)?.Truncate(path, length);
        return ((delegate* unmanaged[Cdecl]<nint, long, int>)Get(methods, 32))(file, length);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Sync(nint file, int flags)
    {
        (string path, nint methods, bool isNewLog) = OpenFiles[file];
        int answer = ((delegate* unmanaged[Cdecl]<nint, int, int>)Get(methods, 40))(file, flags);
        DiskOf(path)?.Sync(path);
        if (isNewLog)
        {
            // With the first sync of a new log the usual file system syncs the folder too.
            DiskOf(path)?.SyncFolder();
            OpenFiles[file] = (path, methods, false);
        }

        return answer;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Delete(nint system, nint name, int syncFolder)
    {
        string path = Marshal.PtrToStringUTF8(name)!;
        DiskOf(path)?.Delete(path);
        if (syncFolder != 0)
        {
            DiskOf(path)?.SyncFolder();
        }

        return ((delegate* unmanaged[Cdecl]<nint, nint, int, int>)Get(Usual.Value, 48))(Usual.Value, name, syncFolder);
    }

    private static RecordedDisk? DiskOf(string path) => Disks.FirstOrDefault(disk => disk.Has(path));

    private static bool IsFull(string path, int length)
    {
        string folder = Path.GetDirectoryName(path)!;
        return RoomLeft.TryGetValue(folder, out long left) && (RoomLeft[folder] = left - length) < 0;
    }
}
