using Microsoft.AspNetCore.Components;

namespace OpenSpaces.WebBoard.Pages;

/// <summary>A page about the hall: how it stands, and who is looking.</summary>
public abstract class HallPage : ComponentBase
{
    [CascadingParameter]
    public HttpContext Http { get; set; } = null!;

    [Inject]
    internal EventBoard Hall { get; set; } = null!;

    [Inject]
    internal Visitor Visitor { get; set; } = null!;

    internal HallView? View { get; private set; }

    internal Person? Me { get; private set; }

    protected override async Task OnInitializedAsync()
    {
        Me = await Visitor.FindAsync(Http);
        Http.Items["me"] = Me;
        View = await Hall.LookAsync(Http.RequestAborted);
    }
}
