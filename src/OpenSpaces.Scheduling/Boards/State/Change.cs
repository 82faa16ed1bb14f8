namespace OpenSpaces.Scheduling;

/// <summary>One thing before and after an act.</summary>
internal abstract record Change
{
    /// <summary>What changed, in words for <see cref="ChangedSince"/>.</summary>
    public abstract string What { get; }

    /// <summary>Whether nobody has changed it since.</summary>
    public abstract bool IsCurrent(BoardDraft draft);

    /// <summary>Makes it as it was before.</summary>
    public abstract void Revert(BoardDraft draft);

    /// <summary>This change with a later one of the same thing behind it, or null if they are of different things.</summary>
    public abstract Change? Then(Change later);

    /// <summary>This change as people are told of it.</summary>
    public abstract ActChange ToTell(BoardId board);
}

/// <summary>A proposal changed, or appeared.</summary>
internal sealed record ProposalChange(PostedProposal? Before, PostedProposal After) : Change
{
    public override string What => $"proposal {After.Id}";

    public override bool IsCurrent(BoardDraft draft) => ReferenceEquals(draft.Proposals.Find(After.Id), After);

    /// <summary>A proposal that appeared is withdrawn, not forgotten: nothing on a board is ever lost.</summary>
    public override void Revert(BoardDraft draft) => draft.Put(Target);

    public PostedProposal Target => Before ?? After.OffBoard(ProposalState.Withdrawn);

    public override Change? Then(Change later) =>
        later is ProposalChange change && change.After.Id == After.Id ? this with { After = change.After } : null;

    public override ActChange ToTell(BoardId board) => new ActChange<ProposalId, PostedProposal>(After.Id, Before, After);
}

/// <summary>The grid changed.</summary>
internal sealed record GridChange(Grid Before, Grid After) : Change
{
    public override string What => "the rooms or time slots";

    public override bool IsCurrent(BoardDraft draft) => ReferenceEquals(draft.Grid, After);

    public override void Revert(BoardDraft draft) => draft.Put(Before);

    public override Change? Then(Change later) => later is GridChange change ? this with { After = change.After } : null;

    public override ActChange ToTell(BoardId board) => new ActChange<BoardId, Grid>(board, Before, After);
}

/// <summary>An entry of one of the board's maps changed, appeared (before = null) or went (after = null).</summary>
internal sealed record EntryChange<TKey, TValue>(Func<BoardDraft, DraftMap<TKey, TValue>> Map, TKey Key, TValue? Before, TValue? After) : Change
    where TKey : notnull
    where TValue : class
{
    public override string What => Key.ToString()!;

    public override bool IsCurrent(BoardDraft draft) => ReferenceEquals(Map(draft).Find(Key), After);

    public override void Revert(BoardDraft draft) => draft.Put(Map, Key, Before);

    public override Change? Then(Change later) =>
        later is EntryChange<TKey, TValue> change && ReferenceEquals(change.Map, Map) && EqualityComparer<TKey>.Default.Equals(change.Key, Key)
            ? this with { After = change.After }
            : null;

    public override ActChange ToTell(BoardId board) => new ActChange<TKey, TValue>(Key, Before, After);
}
