using OpenSpaces.Scheduling;

namespace OpenSpaces.Samples;

/// <summary>Warnings in this host's own words, with titles, names and local times in place of ids.</summary>
internal static class WarningWords
{
    public static string Of(Warning warning, Board board, People people)
    {
        Grid grid = board.Grid;
        return warning switch
        {
            OverCapacity over => $"{over.Expected} people are expected at {Title(over.Proposal)}, and {grid.Name(over.Cell.Room)} has {over.Seats} seats. Move it to a larger room, or repeat it.",
            FeatureMissing missing => $"{Title(missing.Proposal)} needs {string.Join(", ", missing.Features)}, which {grid.Name(missing.Cell.Room)} has not. Move it, or bring one.",
            HostAtProgramme busy => $"{people.NameOf(busy.Host)} hosts {Title(busy.Proposal)} and is at {busy.Title} too. Move it, or find a co-host.",
            SuggestionPlaced placed => $"{Title(placed.Proposal)} stands at {grid.Name(placed.Cell)} and has no host. Find somebody who adopts it.",
            StillNoHost still => $"{Title(still.Proposal)} starts at {grid.ClockTime(still.Start)} and still has no host. Find one now, or take it down.",
            _ => warning.Message,
        };

        string Title(ProposalId id) => board.Find(id) is { } posted ? $"\"{posted.Proposal.Title}\"" : id.Value;
    }
}
