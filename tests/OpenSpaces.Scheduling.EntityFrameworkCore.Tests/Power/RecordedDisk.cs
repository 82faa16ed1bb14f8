namespace OpenSpaces.Scheduling.EntityFrameworkCore.Tests.Power;

/// <summary>Everything that was done to the files of a folder, in order, and what was told meanwhile: what a disk may hold after the plug was pulled follows from it.</summary>
internal sealed class RecordedDisk(string folder)
{
    private const int Sector = 512;
    private readonly Lock gate = new();
    private readonly List<Act> acts = [];

    private enum Doing
    {
        Write,
        Truncate,
        Delete,
        Sync,
        SyncFolder,
        Tell,
    }

    public int Count => acts.Count;

    public bool Has(string path) => path.StartsWith(folder, StringComparison.Ordinal);

    public void Write(string path, long offset, byte[] data) => Add(new Act(Doing.Write, path, offset, data));

    public void Truncate(string path, long length) => Add(new Act(Doing.Truncate, path, length, []));

    public void Delete(string path) => Add(new Act(Doing.Delete, path, 0, []));

    public void Sync(string path) => Add(new Act(Doing.Sync, path, 0, []));

    /// <summary>What was made and deleted in the folder is on the disk for good.</summary>
    public void SyncFolder() => Add(new Act(Doing.SyncFolder, "", 0, []));

    public void Tell(string what) => Add(new Act(Doing.Tell, what, 0, []));

    /// <summary>What somebody had been told before the plug was pulled.</summary>
    /// <param name="cut">After how many acts.</param>
    public List<string> ToldBefore(int cut) => [.. acts.Take(cut).Where(act => act.Doing == Doing.Tell).Select(act => act.Path)];

    /// <summary>Puts into a folder what the disk may hold: what was synced, and of the rest whatever chance leaves, in any order, torn at sectors.</summary>
    public void CutAt(int cut, Random random, string target)
    {
        int folderSynced = acts.FindLastIndex(cut - 1, act => act.Doing == Doing.SyncFolder);
        foreach (IGrouping<string, (int At, Act Act)> file in acts.Take(cut).Index().Where(done => done.Item.Doing is not (Doing.Tell or Doing.SyncFolder)).GroupBy(done => done.Item.Path, StringComparer.Ordinal))
        {
            Act[] all = [.. file.Select(done => done.Act)];
            int synced = file.ToList().FindLastIndex(done => done.Act.Doing == Doing.Sync || (done.Act.Doing == Doing.Delete && done.At < folderSynced)) + 1;
            var disk = new MemoryStream();
            bool exists = true;
            foreach (Act act in all[..synced].Concat(Left(all[synced..], random)))
            {
                Apply(act, disk);
                exists = act.Doing == Doing.Sync ? exists : act.Doing != Doing.Delete;
            }

            if (exists)
            {
                File.WriteAllBytes(Path.Combine(target, Path.GetFileName(file.Key)), disk.ToArray());
            }
        }
    }

    private static IEnumerable<Act> Left(Act[] unsynced, Random random)
    {
        random.Shuffle(unsynced);
        foreach (Act act in unsynced)
        {
            switch (random.Next(3))
            {
                case 0:
                    break;
                case 1 when act.Doing == Doing.Write:
                    foreach (Act sector in Sectors(act).Where(_ => random.Next(2) == 0))
                    {
                        yield return sector;
                    }

                    break;
                default:
                    yield return act;
                    break;
            }
        }
    }

    private static IEnumerable<Act> Sectors(Act write)
    {
        for (int at = 0; at < write.Data.Length;)
        {
            int length = Math.Min(Sector - (int)((write.Offset + at) % Sector), write.Data.Length - at);
            yield return write with { Offset = write.Offset + at, Data = write.Data[at..(at + length)] };
            at += length;
        }
    }

    private static void Apply(Act act, MemoryStream disk)
    {
        switch (act.Doing)
        {
            case Doing.Write:
                disk.Position = act.Offset;
                disk.Write(act.Data);
                break;
            case Doing.Truncate:
                disk.SetLength(act.Offset);
                break;
            case Doing.Delete:
                disk.SetLength(0);
                break;
        }
    }

    private void Add(Act act)
    {
        lock (gate)
        {
            acts.Add(act);
        }
    }

    private sealed record Act(Doing Doing, string Path, long Offset, byte[] Data);
}
