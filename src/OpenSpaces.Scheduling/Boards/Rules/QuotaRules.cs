namespace OpenSpaces.Scheduling;

/// <summary>How much one attendee may have on the board at once. A facilitator is bound by none of it, for whomever they act.</summary>
internal static class QuotaRules
{
    /// <summary>Before something new is posted, by whoever posts it.</summary>
    public static void CheckPost(Hearing hearing) => CheckOpen(hearing, hearing.Stamp.By, coming: 1);

    /// <summary>Before something comes back, for whoever posted it: else whoever withdraws, posts and restores has twice as many.</summary>
    public static void CheckReturn(Hearing hearing, PostedProposal posted) => CheckOpen(hearing, posted.PostedBy, coming: 1);

    /// <summary>After something came back.</summary>
    public static void CheckReturned(Hearing hearing, PostedProposal posted) => CheckOpen(hearing, posted.PostedBy, coming: 0);

    /// <summary>Before a claim gathers: over the cells that the proposal asks for, and over those that all the topics of whoever asks do.</summary>
    public static void CheckClaim(Hearing hearing, PostedProposal posted)
    {
        BoardPolicy policy = hearing.Draft.Policy;
        if (posted.Claims.Length >= policy.MaxClaims)
        {
            hearing.Object(new TooManyClaims(posted.Id, policy.MaxClaims));
        }

        if (!hearing.IsFacilitator && hearing.Draft.People.ClaimsOf(hearing.Stamp.By) >= policy.MaxClaimsPerPerson)
        {
            hearing.Object(new TooManyClaimsByPerson(hearing.Stamp.By, policy.MaxClaimsPerPerson));
        }
    }

    private static void CheckOpen(Hearing hearing, PersonId person, int coming)
    {
        int max = hearing.Draft.Policy.MaxOpenProposals;
        if (!hearing.IsFacilitator && hearing.Draft.People.OpenPostsOf(person) + coming > max)
        {
            hearing.Object(new TooManyProposals(person, max));
        }
    }
}
