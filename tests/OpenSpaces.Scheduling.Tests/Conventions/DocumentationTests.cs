using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace OpenSpaces.Scheduling.Tests.Conventions;

/// <summary>Doc comments are contracts: what it does, each argument, what it answers.</summary>
public sealed class DocumentationTests
{
    [Fact]
    public void Everything_public_says_what_it_does_takes_and_answers() => Assert.Empty(Undocumented(Sources.All));

    [Fact]
    public void Planted_violations_are_seen()
    {
        const string Planted = """
            public sealed class Silent { }

            /// <summary>Speaks.</summary>
            public sealed class Spoken
            {
                public int Length => 1;

                /// <summary>Asks.</summary>
                /// <param name="one">One.</param>
                public int Ask(int one, int other) => one + other;

                /// <summary>Says nothing back.</summary>
                public void Say() { }
            }

            /// <summary>A card.</summary>
            public sealed record Card(int Number);
            """;

        Assert.Equal(
            [
                "Boards/Planted.cs: Silent has no summary", "Boards/Planted.cs: Length has no summary", "Boards/Planted.cs: Ask does not say what other is",
                "Boards/Planted.cs: Ask does not say what it answers", "Boards/Planted.cs: Card does not say what Number is",
            ],
            Undocumented([new SourceFile("Boards/Planted.cs", Planted)]));
    }

    private static IEnumerable<string> Undocumented(IEnumerable<SourceFile> files) =>
        from file in files
        from member in CSharpSyntaxTree.ParseText(file.Text).GetRoot().DescendantNodes().OfType<MemberDeclarationSyntax>()
        where IsPublic(member)
        from missing in MissingIn(member)
        select $"{file.Path}: {missing}";

    /// <summary>A part of a class is documented where its first part is, and the compiler sees to that one.</summary>
    private static bool IsPublic(MemberDeclarationSyntax member) =>
        member is not (BaseNamespaceDeclarationSyntax or GlobalStatementSyntax)
        && !member.Modifiers.Any(SyntaxKind.PartialKeyword)
        && (member.Parent is InterfaceDeclarationSyntax or EnumDeclarationSyntax || member.Modifiers.Any(SyntaxKind.PublicKeyword))
        && member.Ancestors().OfType<BaseTypeDeclarationSyntax>().All(type => type.Modifiers.Any(SyntaxKind.PublicKeyword));

    private static IEnumerable<string> MissingIn(MemberDeclarationSyntax member)
    {
        string name = NameOf(member);
        string text = member.GetLeadingTrivia().Select(trivia => trivia.GetStructure()).OfType<DocumentationCommentTriviaSyntax>().LastOrDefault()?.ToFullString() ?? "";
        if (text.Contains("<inheritdoc", StringComparison.Ordinal))
        {
            yield break;
        }

        if (!text.Contains("<summary>", StringComparison.Ordinal))
        {
            yield return $"{name} has no summary";
            yield break;
        }

        foreach (ParameterSyntax parameter in ParametersOf(member).Where(parameter => !text.Contains($"<param name=\"{parameter.Identifier.ValueText}\">", StringComparison.Ordinal)))
        {
            yield return $"{name} does not say what {parameter.Identifier.ValueText} is";
        }

        if (member is MethodDeclarationSyntax { ReturnType: not PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword } } && !text.Contains("<returns>", StringComparison.Ordinal))
        {
            yield return $"{name} does not say what it answers";
        }
    }

    private static SeparatedSyntaxList<ParameterSyntax> ParametersOf(MemberDeclarationSyntax member) => member switch
    {
        BaseMethodDeclarationSyntax method => method.ParameterList.Parameters,
        DelegateDeclarationSyntax named => named.ParameterList.Parameters,
        TypeDeclarationSyntax { ParameterList: { } primary } => primary.Parameters,
        _ => default,
    };

    private static string NameOf(MemberDeclarationSyntax member) => member switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        EnumMemberDeclarationSyntax value => value.Identifier.ValueText,
        DelegateDeclarationSyntax named => named.Identifier.ValueText,
        _ => member.ToString().Split('\n')[0].Trim(),
    };
}
