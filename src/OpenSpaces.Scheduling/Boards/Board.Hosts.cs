using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

public sealed partial class Board
{
    /// <summary>Takes up a suggestion: it has a host now.</summary>
    /// <param name="proposal">A proposal on the board without hosts.</param>
    /// <param name="host">Who will host it.</param>
    /// <param name="stamp">Who: an attendee for themself, a facilitator for anyone.</param>
    /// <returns>
    /// Accepted with <see cref="SuggestionAdopted"/>; accepted with no events if that person hosts it already. Refused with every reason that holds:
    /// <see cref="UnknownProposal"/>, <see cref="ProposalIsOffBoard"/>, <see cref="NotAllowed"/>, <see cref="ProposalHasHosts"/>, <see cref="PersonDoubleBooked"/> (it has a cell).
    /// </returns>
    /// <exception cref="ArgumentException"><paramref name="host"/> is the default value.</exception>
    public Decision Adopt(ProposalId proposal, PersonId host, Stamp stamp)
    {
        Hearing hearing = Hear(stamp);
        CheckPerson(host, nameof(host));
        hearing.NeedSelf(host);
        if (hearing.FindOnBoard(proposal) is not { } posted || posted.Proposal.Hosts.Contains(host))
        {
            return hearing.Answer();
        }

        if (!posted.Proposal.IsSuggestion)
        {
            hearing.Object(new ProposalHasHosts(proposal));
        }

        CheckNewHost(hearing, posted, host);
        hearing.Emit(new SuggestionAdopted(proposal, host));
        return hearing.Answer();
    }

    /// <summary>Adds a host, with or without an account, to those there are.</summary>
    /// <param name="proposal">A proposal on the board.</param>
    /// <param name="person">Who joins.</param>
    /// <param name="stamp">Who: a host, whoever posted it while it has none, or a facilitator.</param>
    /// <returns>
    /// Accepted with <see cref="HostAdded"/>; accepted with no events if that person hosts it already. Refused with every reason that holds:
    /// <see cref="UnknownProposal"/>, <see cref="ProposalIsOffBoard"/>, <see cref="NotAllowed"/>, <see cref="OutOfBounds"/> (over 20 hosts), <see cref="PersonDoubleBooked"/> (it has a cell).
    /// </returns>
    /// <exception cref="ArgumentException"><paramref name="person"/> is the default value.</exception>
    public Decision AddHost(ProposalId proposal, PersonId person, Stamp stamp)
    {
        Hearing hearing = Hear(stamp);
        CheckPerson(person, nameof(person));
        if (hearing.FindOnBoard(proposal) is not { } posted)
        {
            return hearing.Answer();
        }

        hearing.NeedHost(posted);
        if (!posted.Proposal.Hosts.Contains(person))
        {
            CheckNewHost(hearing, posted, person);
            hearing.Emit(new HostAdded(proposal, person));
        }

        return hearing.Answer();
    }

    /// <summary>Leaves a proposal; without hosts it is a suggestion again, and keeps its cell: a topic does not die with its host.</summary>
    /// <param name="proposal">A proposal on the board.</param>
    /// <param name="person">Who leaves.</param>
    /// <param name="stamp">Who: the person themself, or a facilitator.</param>
    /// <returns>
    /// Accepted with <see cref="HostSteppedDown"/>; accepted with no events if that person does not host it. Refused with every reason that holds:
    /// <see cref="UnknownProposal"/>, <see cref="ProposalIsOffBoard"/>, <see cref="NotAllowed"/>.
    /// </returns>
    public Decision StepDown(ProposalId proposal, PersonId person, Stamp stamp)
    {
        Hearing hearing = Hear(stamp);
        hearing.NeedSelf(person);
        if (hearing.FindOnBoard(proposal) is { } posted && posted.Proposal.Hosts.Contains(person))
        {
            hearing.Emit(new HostSteppedDown(proposal, person));
        }

        return hearing.Answer();
    }

    /// <summary>Passes a proposal on to another person, who takes the first one's place among the hosts.</summary>
    /// <param name="proposal">A proposal on the board.</param>
    /// <param name="from">Who hosts it.</param>
    /// <param name="to">Who will.</param>
    /// <param name="stamp">Who: <paramref name="from"/> themself, or a facilitator.</param>
    /// <returns>
    /// Accepted with <see cref="ProposalHandedOver"/>; accepted with no events if <paramref name="to"/> hosts it and <paramref name="from"/> does not. Refused with every reason
    /// that holds: <see cref="UnknownProposal"/>, <see cref="ProposalIsOffBoard"/>, <see cref="NotAllowed"/>, <see cref="PersonIsNoHost"/>, <see cref="PersonDoubleBooked"/> (it has a cell).
    /// </returns>
    /// <exception cref="ArgumentException">A person is the default value, or both are the same.</exception>
    public Decision HandOver(ProposalId proposal, PersonId from, PersonId to, Stamp stamp)
    {
        Hearing hearing = Hear(stamp);
        CheckPerson(from, nameof(from));
        CheckPerson(to, nameof(to));
        if (from == to)
        {
            throw new ArgumentException("A proposal is handed over to another person.", nameof(to));
        }

        hearing.NeedSelf(from);
        if (hearing.FindOnBoard(proposal) is not { } posted)
        {
            return hearing.Answer();
        }

        ImmutableArray<PersonId> hosts = posted.Proposal.Hosts;
        if (hosts.Contains(from))
        {
            if (!hosts.Contains(to) && posted.IsPlaced)
            {
                PlacementRules.CheckPeople(hearing, posted, [to], posted.Cells);
            }

            hearing.Emit(new ProposalHandedOver(proposal, from, to));
        }
        else if (!hosts.Contains(to))
        {
            hearing.Object(new PersonIsNoHost(proposal, from));
        }

        return hearing.Answer();
    }

    private static void CheckNewHost(Hearing hearing, PostedProposal posted, PersonId person)
    {
        if (posted.Proposal.Hosts.Length >= CardRules.MaxHosts)
        {
            hearing.Object(new OutOfBounds("Hosts", posted.Proposal.Hosts.Length + 1, 0, CardRules.MaxHosts));
        }

        if (posted.IsPlaced)
        {
            PlacementRules.CheckPeople(hearing, posted, [person], posted.Cells);
        }
    }

    private static void CheckPerson(PersonId person, string name)
    {
        if (person == default)
        {
            throw new ArgumentException("A person needs an id.", name);
        }
    }
}
