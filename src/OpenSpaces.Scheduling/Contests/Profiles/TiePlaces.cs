using System.Collections.Immutable;

namespace OpenSpaces.Scheduling;

/// <summary>Who stands, with the place of each in the tie order.</summary>
internal sealed class TiePlaces : IComparer<ProposalId>
{
    private readonly ImmutableArray<ProposalId> order;
    private readonly ImmutableArray<ProposalId> withdrawn;
    private readonly Dictionary<ProposalId, int> places;

    public TiePlaces(ContestCount count)
    {
        order = count.TieOrder;
        withdrawn = count.Withdrawn;
        places = new Dictionary<ProposalId, int>(order.Length);
        foreach (ProposalId id in order)
        {
            places.Add(id, places.Count);
        }

        foreach (ProposalId id in withdrawn)
        {
            places.Remove(id);
        }
    }

    public bool Has(ProposalId id) => places.ContainsKey(id);

    public int Compare(ProposalId x, ProposalId y) => places[x].CompareTo(places[y]);

    public bool IsOf(ContestCount count) => order == count.TieOrder && withdrawn == count.Withdrawn;
}
