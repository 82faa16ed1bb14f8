namespace OpenSpaces.Scheduling;

public sealed partial class Board
{
    /// <summary>Publishes the board as the next agenda.</summary>
    /// <param name="stamp">Who: a facilitator.</param>
    /// <returns>
    /// Accepted with <see cref="AgendaPublished"/>; accepted with no events if a reader would see no difference to the last one. Refused with <see cref="NotAllowed"/>. The first
    /// agenda may be empty. A session that is over stays in the agenda, whatever became of its card or its room since.
    /// </returns>
    /// <remarks>Linear in what changed since the last agenda.</remarks>
    public Decision Publish(Stamp stamp)
    {
        Hearing hearing = Hear(stamp);
        hearing.NeedFacilitator();
        if (Revision == 0 || WouldPublish(stamp.At))
        {
            hearing.Emit(new AgendaPublished(Revision + 1));
        }

        return hearing.Answer();
    }

    /// <summary>Undoes an act: what it changed is as before. What it posted is withdrawn, not forgotten. Undoing an undoing does it again.</summary>
    /// <param name="act">The act's number (<see cref="BoardEvent.Act"/>), one of the last <see cref="BoardPolicy.UndoDepth"/>.</param>
    /// <param name="stamp">Who: whoever did it, or a facilitator.</param>
    /// <returns>
    /// Accepted with <see cref="ActUndone"/>; accepted with no events if it is undone already. Refused with every reason that holds: <see cref="NothingToUndo"/>,
    /// <see cref="NotAllowed"/>, <see cref="CannotBeUndone"/> (an opening or a publication), <see cref="ChangedSince"/> (something it changed has been changed again), where
    /// proposals would come back to the board, <see cref="TooManyProposals"/> (attendees only), and where sessions would go back to their cells, the reasons of <see cref="Place"/>
    /// and <see cref="Unplace"/>.
    /// </returns>
    public Decision Undo(long act, Stamp stamp)
    {
        Hearing hearing = Hear(stamp);
        if (hearing.Draft.Acts.Find(act) is not { } record)
        {
            hearing.Object(new NothingToUndo(act));
            return hearing.Answer();
        }

        hearing.NeedSelf(record.By);
        if (record.UndoneBy is null)
        {
            UndoRules.Undo(hearing, record);
        }

        return hearing.Answer();
    }

    /// <summary>Undoes the last act of one's own that still stands and is no undoing itself.</summary>
    /// <param name="stamp">Who.</param>
    /// <returns>As <see cref="Undo"/> of that act; refused with <see cref="NothingToUndo"/> if there is none among the last <see cref="BoardPolicy.UndoDepth"/>.</returns>
    /// <remarks>Asked twice it undoes two acts: show <see cref="LastActOf"/> and use <see cref="Undo"/> where a retry must not.</remarks>
    public Decision UndoLast(Stamp stamp)
    {
        if (LastStandingOf(stamp.By) is { } act)
        {
            return Undo(act.Number, stamp);
        }

        Hearing hearing = Hear(stamp);
        hearing.Object(new NothingToUndo(0));
        return hearing.Answer();
    }

    /// <summary>The act that <see cref="UndoLast"/> is about: the last one of a person that still stands and is no undoing itself.</summary>
    /// <param name="person">Whose.</param>
    /// <returns>The act with what it changed; null if there is none among the last <see cref="BoardPolicy.UndoDepth"/>. Whether it can still be undone is for <see cref="Undo"/> to say, which changes nothing.</returns>
    /// <remarks>Grows with what the act changed and with the acts since.</remarks>
    public PastAct? LastActOf(PersonId person) =>
        LastStandingOf(person) is { } act ? new PastAct(act.Number, act.By, [.. act.Changes.Select(change => change.ToTell(Id))]) : null;

    /// <summary>Accepts a warning, with the reason; it is not shown as open any more.</summary>
    /// <param name="warning">Which.</param>
    /// <param name="stamp">Who: a facilitator, with a reason.</param>
    /// <returns>
    /// Accepted with <see cref="WarningWaived"/>; accepted with no events if it is waived already. Refused with every reason that holds: <see cref="NotAllowed"/>,
    /// <see cref="ReasonNeeded"/>, <see cref="UnacceptableText"/>.
    /// </returns>
    public Decision Waive(WarningKey warning, Stamp stamp)
    {
        Hearing hearing = Hear(stamp);
        hearing.NeedFacilitator();
        CardRules.CheckWarning(hearing, warning);
        if (!hearing.Draft.Waivers.TryGet(warning, out _))
        {
            hearing.NeedReason("a warning");
            hearing.Emit(new WarningWaived(warning));
        }

        return hearing.Answer();
    }

    /// <summary>What readers would be told if the board were published now.</summary>
    internal IEnumerable<PublishedSession> UpcomingSessions()
    {
        foreach (PublishedSession told in State.Published.Values.Where(told => !State.Unpublished.Contains(told.Proposal.Id)))
        {
            yield return told;
        }

        foreach (ProposalId changed in State.Unpublished)
        {
            if (PublishedSession.Next(State.Proposals[changed], State.Published.GetValueOrDefault(changed), Grid, ChangedAt) is { } next)
            {
                yield return next;
            }
        }
    }

    private ActRecord? LastStandingOf(PersonId person)
    {
        for (int i = State.Acts.Count - 1; i >= 0; i--)
        {
            if (State.Acts[i] is { UndoneBy: null, Undoes: null, IsFinal: false } act && act.By == person)
            {
                return act;
            }
        }

        return null;
    }
}
