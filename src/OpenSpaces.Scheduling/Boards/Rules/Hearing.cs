using System.Collections.Immutable;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>One verb being heard: it collects every reason against, and while there is none, what happens.</summary>
internal sealed class Hearing
{
    private const int MaxReason = 500;
    private readonly Board board;
    private readonly string verb;
    private readonly List<Conflict> conflicts = [];
    private readonly List<BoardEvent> events = [];

    public Hearing(Board board, Stamp stamp, string verb)
    {
        this.board = board;
        this.verb = verb;
        Stamp = stamp;
        Draft = new BoardDraft(board.State);
        if (stamp.Reason is { } reason)
        {
            foreach (TextProblem problem in TextRules.Check(reason, MaxReason, mayBeEmpty: true, mayHaveLines: true))
            {
                Object(new UnacceptableText("Reason", problem, MaxReason));
            }
        }

        if (stamp.As == Role.Stranger || stamp.By == default)
        {
            Object(new NotAllowed(verb, Authority.Attendee));
        }
    }

    public Stamp Stamp { get; }

    public BoardDraft Draft { get; }

    public Grid Grid => Draft.Grid;

    public Instant Now => Stamp.At;

    public bool IsRefused => conflicts.Count > 0;

    public bool IsFacilitator => Stamp is { As: Role.Facilitator } && Stamp.By != default;

    public void Object(Conflict conflict)
    {
        if (!conflicts.Contains(conflict))
        {
            conflicts.Add(conflict);
        }
    }

    /// <summary>Happens at once in the draft, so that what follows sees it; nothing happens once there is a reason against.</summary>
    public void Emit(BoardEvent happening)
    {
        if (IsRefused)
        {
            return;
        }

        BoardFold.Apply(Draft, happening.Stamped(board.State.LastAct + 1, Stamp));
        events.Add(happening);
    }

    public Decision Answer()
    {
        if (IsRefused)
        {
            return Decision.Refused([.. conflicts]);
        }

        if (events.Count == 0)
        {
            return Decision.Accepted(board, []);
        }

        return Decision.Accepted(new Board(Draft.Seal()), [.. events]);
    }

    /// <summary>The proposal, wherever it stands; objects if there is none.</summary>
    public PostedProposal? Find(ProposalId id)
    {
        if (Draft.Proposals.TryGet(id, out PostedProposal? posted))
        {
            return posted;
        }

        Object(new UnknownProposal(id));
        return null;
    }

    /// <summary>The proposal, if it is on the board; objects if it is not.</summary>
    public PostedProposal? FindOnBoard(ProposalId id)
    {
        PostedProposal? posted = Find(id);
        if (posted is null || posted.State == ProposalState.OnBoard)
        {
            return posted;
        }

        Object(new ProposalIsOffBoard(id, posted.State, posted.MergedInto));
        return null;
    }

    public void NeedFacilitator()
    {
        if (!IsFacilitator)
        {
            Object(new NotAllowed(verb, Authority.Facilitator));
        }
    }

    /// <summary>A host, whoever posted it while it has none, or a facilitator.</summary>
    public void NeedHost(PostedProposal posted)
    {
        if (!IsFacilitator && !IsHost(posted))
        {
            Object(new NotAllowed(verb, Authority.Host));
        }
    }

    /// <summary>The person themself, or a facilitator.</summary>
    public void NeedSelf(PersonId person)
    {
        if (!IsFacilitator && (person != Stamp.By || person == default))
        {
            Object(new NotAllowed(verb, Authority.Facilitator));
        }
    }

    /// <summary>Whoever overrides something says why.</summary>
    public void NeedReason(string overrides)
    {
        if (!Stamp.HasReason)
        {
            Object(new ReasonNeeded(verb, overrides));
        }
    }

    public bool IsHost(PostedProposal posted) =>
        posted.Proposal.IsSuggestion ? posted.PostedBy == Stamp.By : posted.Proposal.Hosts.Contains(Stamp.By);
}
