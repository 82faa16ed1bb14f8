namespace OpenSpaces.ConsoleHost;

/// <summary>What some feeds put before every title, such as <c>[open-spaces] </c>: it takes room and tells nothing.</summary>
internal readonly record struct CommonPrefix
{
    private readonly string? text;

    private CommonPrefix(string text) => this.text = text;

    public string Text => text ?? "";

    /// <summary>The word in brackets, with the space behind it, that all of several titles begin with; else nothing.</summary>
    public static CommonPrefix Of(IEnumerable<string> titles)
    {
        string[] all = [.. titles];
        int end = all.Length > 1 && all[0].StartsWith('[') ? all[0].IndexOf("] ", StringComparison.Ordinal) : -1;
        return end > 0 && all.All(title => title.StartsWith(all[0][..(end + 2)], StringComparison.Ordinal)) ? new CommonPrefix(all[0][..(end + 2)]) : default;
    }

    /// <summary>The title without it.</summary>
    public string CutFrom(string title) => title[(title.StartsWith(Text, StringComparison.Ordinal) ? Text.Length : 0)..];

    /// <summary>A message that quotes titles, without it.</summary>
    public string CutOut(string message) => Text.Length == 0 ? message : message.Replace($"\"{Text}", "\"", StringComparison.Ordinal);
}
