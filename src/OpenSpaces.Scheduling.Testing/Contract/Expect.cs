using System.Diagnostics.CodeAnalysis;

namespace OpenSpaces.Scheduling.Testing;

/// <summary>Says what was expected where it is not so.</summary>
internal static class Expect
{
    public static void That([DoesNotReturnIf(false)] bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new StoreContractException(otherwise);
        }
    }

    public static void Equal<T>(T expected, T found, string what) =>
        That(EqualityComparer<T>.Default.Equals(expected, found), $"{what}: expected {expected}, and found {found}.");

    /// <summary>Two boards are the same if they have as many events, the same cards in the same places, and the same agenda.</summary>
    public static void SameBoard(Board expected, Board? found)
    {
        That(found is not null, $"Board \"{expected.Id}\" was kept, and is not found.");
        Equal(expected.Version, found.Version, "The board's version");
        Equal(expected.LastAct, found.LastAct, "The board's last act");
        That(expected.Proposals.AsSpan().SequenceEqual(found.Proposals.AsSpan()), "The proposals that are found differ from those that were kept.");
        That(Agenda.Draft(expected).ToJson().AsSpan().SequenceEqual(Agenda.Draft(found).ToJson()), "The agenda of the board that is found differs from that of the one that was kept.");
    }
}
