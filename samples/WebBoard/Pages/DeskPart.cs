using Microsoft.AspNetCore.Components;

namespace OpenSpaces.WebBoard.Pages;

/// <summary>A part of a page that shows the hall as its page has read it.</summary>
public abstract class DeskPart : ComponentBase
{
    /// <summary>The hall: a <c>HallView</c>, which is this host's own and so no public type.</summary>
    [Parameter, EditorRequired]
    public object View { get; set; } = null!;

    internal HallView Hall => (HallView)View;

    // Null on the wall, which lives on after its request.
    [CascadingParameter]
    private HttpContext? Http { get; set; }

    /// <summary>What was typed into a form of this page that was refused.</summary>
    protected string? Typed(string form, string field) => Http is null ? null : Said.TypedIn(Http, form, field);
}
