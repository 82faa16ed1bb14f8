namespace OpenSpaces.Scheduling;

/// <summary>The boards that were used last, so that only what happened since has to be read. Safe to call from several threads.</summary>
internal sealed class BoardCache(int capacity)
{
    private readonly Lock gate = new();
    private readonly Dictionary<BoardId, LinkedListNode<KeptBoard>> byId = [];
    private readonly LinkedList<KeptBoard> byUse = new();

    public KeptBoard? Find(BoardId id)
    {
        lock (gate)
        {
            if (!byId.TryGetValue(id, out LinkedListNode<KeptBoard>? node))
            {
                return null;
            }

            byUse.Remove(node);
            byUse.AddFirst(node);
            return node.Value;
        }
    }

    /// <summary>Remembers a board, also where an older one or another history of it was remembered.</summary>
    public void Put(KeptBoard kept)
    {
        lock (gate)
        {
            if (byId.Remove(kept.Board.Id, out LinkedListNode<KeptBoard>? known))
            {
                byUse.Remove(known);
            }

            byId[kept.Board.Id] = byUse.AddFirst(kept);
            if (byId.Count > capacity)
            {
                byId.Remove(byUse.Last!.Value.Board.Id);
                byUse.RemoveLast();
            }
        }
    }
}
