using System.Collections.Immutable;
using NodaTime;

namespace OpenSpaces.Scheduling;

/// <summary>How a time slot was wished for.</summary>
internal enum RequestWish
{
    Preferred = 0,
    Acceptable = 1,
    Impossible = 2,
}

/// <summary>Collects which time slots suit, phrase by phrase.</summary>
internal sealed class RequestTimes(Grid grid, ImmutableArray<string>.Builder questions, ImmutableArray<string>.Builder notes)
{
    private const int MaxSlots = 500;
    private readonly Dictionary<TimeSlotId, RequestWish> wishes = [];
    private readonly List<TimeSlotId> order = [];

    /// <summary>Phrases are parted by semicolons, full stops, line ends, "or" and "but"; a comma parts conditions that hold together.</summary>
    public void Read(string wish, RequestWish kind)
    {
        foreach (string alternative in wish.Split([";", ". ", "\n", " or ", " but "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            Take(alternative.TrimEnd('.'), kind);
        }
    }

    public TimePreferences Preferences()
    {
        ImmutableArray<TimeSlotId> With(RequestWish kind) => [.. order.Where(id => wishes[id] == kind).Take(MaxSlots)];
        return new TimePreferences { Preferred = With(RequestWish.Preferred), Acceptable = With(RequestWish.Acceptable), Impossible = With(RequestWish.Impossible) };
    }

    private void Take(string phrase, RequestWish kind)
    {
        if (!RequestPhrase.TryRead(phrase, grid, out RequestPhrase? read, out string problem))
        {
            questions.Add(problem);
            return;
        }

        notes.AddRange(read.Notes);
        TimeSlot[] fitting = [.. grid.TimeSlots.Where(slot => slot.Kind == TimeSlotKind.OpenSpace && read.Has(slot))];
        RequestWish meant = read.IsNegative ? RequestWish.Impossible : kind;
        if (fitting.Length == 0 && meant != RequestWish.Impossible)
        {
            questions.Add($"No time slot fits \"{PostText.Cut(PlainText.OneLine(phrase), 60)}\". Which other time would suit you?");
        }

        foreach (TimeSlot slot in fitting)
        {
            Wish(slot.Id, meant);
        }
    }

    /// <summary>Impossible wins over all, and else what was said first.</summary>
    private void Wish(TimeSlotId slot, RequestWish kind)
    {
        if (wishes.TryAdd(slot, kind))
        {
            order.Add(slot);
        }
        else if (kind == RequestWish.Impossible)
        {
            wishes[slot] = kind;
        }
    }
}
