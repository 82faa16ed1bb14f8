namespace OpenSpaces.Scheduling.Tests.Authority;

/// <summary>Each row of docs/authority.md as a request: the address below the board, and the body, which gets a reason where one is said.</summary>
internal static class AuthorityCalls
{
    private const string Cell = "\"room\":\"red\",\"timeSlot\":\"15\"";

    /// <summary>What docs/web.md leaves to a facilitator's page.</summary>
    public static readonly string[] NotMapped = ["Open", "Swap", "CarryOut", "AddRoom", "AddTimeSlot", "SetClaimPolicy", "Settle", "Waive"];

    /// <summary>By the row's name; the actor's id stands where <c>ME</c> is, the number of the act to undo where <c>ACT</c> is.</summary>
    public static readonly IReadOnlyDictionary<string, (string Path, string Body)> All = new Dictionary<string, (string, string)>
    {
        ["Propose, hosting it oneself"] = ("proposals", """{"id":"new","title":"Topic new","hosts":["ME"]}"""),
        ["Propose, a suggestion"] = ("proposals", """{"id":"new","title":"Topic new"}"""),
        ["Propose, for somebody else"] = ("proposals", """{"id":"new","title":"Topic new","hosts":["somebody-else"]}"""),
        ["Revise"] = ("proposals/own/revise", """{"id":"own","title":"Another title"}"""),
        ["Revise, the title of what is placed"] = ("proposals/own/revise", """{"id":"own","title":"Another title"}"""),
        ["Revise, the length of what is placed"] = ("proposals/own/revise", """{"id":"own","title":"Topic own","length":"1"}"""),
        ["Withdraw"] = ("proposals/own/withdraw", "{}"),
        ["Withdraw, what is placed"] = ("proposals/own/withdraw", "{}"),
        ["Restore"] = ("proposals/own/restore", "{}"),
        ["Adopt, oneself"] = ("proposals/idea/adopt", "{}"),
        ["Adopt, for somebody else"] = ("proposals/idea/adopt", """{"person":"somebody-else"}"""),
        ["AddHost"] = ("proposals/own/add-host", """{"person":"somebody-else"}"""),
        ["StepDown"] = ("proposals/own/step-down", """{"person":"asha"}"""),
        ["HandOver"] = ("proposals/own/hand-over", """{"person":"asha","to":"somebody-else"}"""),
        ["Request, hosting it oneself"] = ("requests", """{"id":"new","title":"Topic new","hosts":["ME"]}"""),
        ["Request, for somebody else"] = ("requests", """{"id":"new","title":"Topic new","hosts":["somebody-else"]}"""),
        ["AcceptRequest, pending"] = ("proposals/asked/accept-request", $"{{{Cell}}}"),
        ["AcceptRequest, countered"] = ("proposals/asked/accept-request", $"{{{Cell}}}"),
        ["DeclineRequest, pending"] = ("proposals/asked/decline-request", "{}"),
        ["DeclineRequest, countered"] = ("proposals/asked/decline-request", "{}"),
        ["CounterRequest"] = ("proposals/asked/counter-request", $"{{{Cell}}}"),
        ["Claim"] = ("proposals/own/claim", $"{{{Cell}}}"),
        ["Claim, while claims gather"] = ("proposals/own/claim", $"{{{Cell}}}"),
        ["Unclaim"] = ("proposals/own/unclaim", $"{{{Cell}}}"),
        ["Place"] = ("proposals/own/place", $"{{{Cell}}}"),
        ["Place, what others claim"] = ("proposals/own/place", $"{{{Cell}}}"),
        ["Place, to move it"] = ("proposals/own/place", """{"room":"blue","timeSlot":"15"}"""),
        ["Unplace"] = ("proposals/own/unplace", "{}"),
        ["Unplace, what a verdict placed"] = ("proposals/own/unplace", "{}"),
        ["Pin"] = ("proposals/own/pin", "{}"),
        ["Unpin"] = ("proposals/own/unpin", "{}"),
        ["Freeze"] = ("board/freeze", """{"timeSlot":"15"}"""),
        ["Thaw"] = ("board/thaw", """{"timeSlot":"15"}"""),
        ["CloseCell"] = ("board/close-cell", $"{{{Cell}}}"),
        ["CloseCell, what others claim"] = ("board/close-cell", $"{{{Cell}}}"),
        ["OpenCell"] = ("board/open-cell", $"{{{Cell}}}"),
        ["Repeat"] = ("proposals/own/repeat", """{"other":"again"}"""),
        ["RemoveRoom, empty"] = ("board/remove-room", """{"room":"red"}"""),
        ["RemoveRoom, with a session in it"] = ("board/remove-room", """{"room":"red"}"""),
        ["RemoveTimeSlot, empty"] = ("board/remove-time-slot", """{"timeSlot":"15"}"""),
        ["RemoveTimeSlot, with a session in it"] = ("board/remove-time-slot", """{"timeSlot":"15"}"""),
        ["OfferMerge"] = ("proposals/own/offer-merge", """{"other":"theirs"}"""),
        ["AcceptMerge"] = ("proposals/own/accept-merge", """{"other":"theirs"}"""),
        ["AcceptMerge, of what is placed"] = ("proposals/own/accept-merge", """{"other":"theirs"}"""),
        ["DeclineMerge"] = ("proposals/own/decline-merge", """{"other":"theirs"}"""),
        ["Unmerge"] = ("proposals/own/unmerge", "{}"),
        ["Split"] = ("proposals/own/split", """{"id":"part","title":"Topic part"}"""),
        ["CloseClaims, after the deadline"] = ("board/close-claims", $"{{{Cell}}}"),
        ["CloseClaims, before the deadline"] = ("board/close-claims", $"{{{Cell}}}"),
        ["Publish"] = ("board/publish", "{}"),
        ["Undo, the host's act"] = ("board/undo", """{"act":ACT}"""),
        ["Undo, the facilitator's act"] = ("board/undo", """{"act":ACT}"""),
    };
}
