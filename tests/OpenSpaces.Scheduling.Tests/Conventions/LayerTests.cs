using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OpenSpaces.Scheduling.Tests.Conventions;

/// <summary>Arrows point down only (docs/architecture.md). The namespace is one, so a type's layer is the folder of the file that declares it.</summary>
public sealed class LayerTests
{
    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["Boards"] = [],
        ["Polls"] = ["Boards"],
        ["Contests"] = ["Polls", "Boards"],
        ["Warnings"] = ["Polls", "Boards"],
        ["Publishing"] = ["Polls", "Boards"],
        ["Calendars"] = ["Publishing", "Contests", "Warnings", "Polls", "Boards"],
        ["Announcing"] = ["Publishing", "Contests", "Warnings", "Polls", "Boards"],
        ["Planning"] = ["Publishing", "Contests", "Warnings", "Polls", "Boards"],
        ["Storage"] = ["Publishing", "Contests", "Warnings", "Polls", "Boards"],
        ["Hosting"] = ["Calendars", "Announcing", "Planning", "Storage", "Publishing", "Contests", "Warnings", "Polls", "Boards"],
    };

    [Fact]
    public void No_folder_uses_a_type_of_a_folder_above_it() => Assert.Empty(Violations(Sources.All));

    [Fact]
    public void A_planted_violation_is_seen()
    {
        var planted = new SourceFile("Boards/Planted.cs", "namespace OpenSpaces.Scheduling; internal static class Planted { static object Bad() => new InMemoryBoardStore(); }");

        Assert.Equal(["Boards/Planted.cs uses InMemoryBoardStore of Storage"], Violations([.. Sources.All, planted]));
    }

    [Fact]
    public void Only_calendars_name_the_calendar_library() =>
        Assert.All(Sources.All.Where(file => file.Text.Contains("Ical.Net", StringComparison.Ordinal)), file => Assert.Equal("Calendars", file.Layer));

    private static IEnumerable<string> Violations(IReadOnlyList<SourceFile> files)
    {
        const string ImplicitUsings = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;";
        SyntaxTree[] trees = [.. files.Select(file => CSharpSyntaxTree.ParseText(file.Text, path: file.Path))];
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Layers",
            [.. trees, CSharpSyntaxTree.ParseText(ImplicitUsings)],
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
                .Where(path => Path.GetFileName(path) != "OpenSpaces.Scheduling.dll")
                .Select(path => MetadataReference.CreateFromFile(path)));
        return
        [
            .. (from tree in trees
                let model = compilation.GetSemanticModel(tree)
                from name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>()
                let symbol = model.GetSymbolInfo(name).Symbol
                let used = symbol as INamedTypeSymbol ?? symbol?.ContainingType
                let declared = used?.DeclaringSyntaxReferences.FirstOrDefault()?.SyntaxTree.FilePath
                where declared is { Length: > 0 }
                let user = LayerOf(tree.FilePath)
                let owner = LayerOf(declared)
                where user != owner && !MayUse[user].Contains(owner)
                select $"{tree.FilePath} uses {used!.Name} of {owner}").Distinct(),
        ];
    }

    private static string LayerOf(string path) => path.Split('/')[0];
}
