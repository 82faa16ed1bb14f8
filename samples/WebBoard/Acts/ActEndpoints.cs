using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;

namespace OpenSpaces.WebBoard;

/// <summary>Where forms are sent. Each answers with a redirect, so that going back or loading again sends nothing twice.</summary>
internal static class ActEndpoints
{
    public static void MapActs(this WebApplication app)
    {
        app.MapPost("/act/{act}", (string act, [FromForm] IFormCollection form, HttpContext http, ActDesk desk) => desk.ActAsync(http, act, new FormFields(form), atDesk: false)).RequireRateLimiting("acts");
        app.MapPost("/desk/act/{act}", (string act, [FromForm] IFormCollection form, HttpContext http, ActDesk desk) => desk.ActAsync(http, act, new FormFields(form), atDesk: true)).RequireRateLimiting("acts");
        app.MapPost("/key", async ([FromForm] IFormCollection form, HttpContext http, KeyRing keys) =>
        {
            string token = new FormFields(form).Text("token");
            if (await keys.FindAsync(token, http.RequestAborted) is not { } person)
            {
                return Results.LocalRedirect("/me");
            }

            Visitor.Remember(http, token);
            return Results.LocalRedirect(person.IsFacilitator ? "/desk" : "/me");
        }).RequireRateLimiting("acts");
        app.MapPost("/forget", ([FromForm] IFormCollection _, HttpContext http) =>
        {
            Visitor.Forget(http);
            return Results.LocalRedirect("/");
        });
    }

    /// <summary>The page to go back to: one of ours by name, never an address that somebody else wrote.</summary>
    public static string PageOf(FormFields form, string fallback) => form.Text("page") switch
    {
        "board" => LocalDateOf(form.Text("day")) is { } day ? $"/?day={day}" : "/",
        "me" => "/me",
        "propose" => "/propose",
        "desk" => "/desk",
        "plan" => "/desk/plan",
        "claim" when Cells.TryRead(form.Text("cell"), out Cell cell) => $"/claim?cell={Uri.EscapeDataString(Cells.Write(cell))}",
        "topic" when ProposalId.TryParse(form.Text("proposal"), out ProposalId id) => $"/topic/{Uri.EscapeDataString(id.Value)}",
        _ => fallback,
    };

    private static string? LocalDateOf(string text) =>
        NodaTime.Text.LocalDatePattern.Iso.Parse(text).TryGetValue(default, out LocalDate day) ? NodaTime.Text.LocalDatePattern.Iso.Format(day) : null;
}
