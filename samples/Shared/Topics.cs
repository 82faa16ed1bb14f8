using OpenSpaces.Scheduling;

namespace OpenSpaces.Samples;

/// <summary>What the topics of the story go by.</summary>
internal static class Topics
{
    public static readonly ProposalId Django = new("django");
    public static readonly ProposalId Classroom = new("classroom");
    public static readonly ProposalId Hackday = new("hackday");
    public static readonly ProposalId FirstPatch = new("first-patch");
    public static readonly ProposalId Circle = new("circle");
    public static readonly ProposalId Hiring = new("hiring");
    public static readonly ProposalId Async = new("async");
    public static readonly ProposalId Types = new("types");
    public static readonly ProposalId Packaging = new("packaging");
    public static readonly ProposalId Pandas = new("pandas");
    public static readonly ProposalId Cleaning = new("cleaning");
    public static readonly ProposalId Poetry = new("poetry");
    public static readonly ProposalId Jam = new("jam");
}
