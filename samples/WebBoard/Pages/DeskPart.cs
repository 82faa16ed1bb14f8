using Microsoft.AspNetCore.Components;

namespace OpenSpaces.WebBoard.Pages;

/// <summary>A part of a page that shows the hall as its page has read it.</summary>
public abstract class DeskPart : ComponentBase
{
    /// <summary>The hall: a <c>HallView</c>, which is this host's own and so no public type.</summary>
    [Parameter, EditorRequired]
    public object View { get; set; } = null!;

    internal HallView Hall => (HallView)View;
}
