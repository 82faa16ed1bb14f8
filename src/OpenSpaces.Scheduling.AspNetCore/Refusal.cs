namespace OpenSpaces.Scheduling;

/// <summary>One reason in a problem's <c>refusals</c>.</summary>
/// <param name="Code">Its stable name, as <see cref="Conflict.Code"/>.</param>
/// <param name="Message">Its words in English. They may quote what people typed: encode them where they are shown.</param>
/// <param name="Field">The field it is about; null where it is about no field.</param>
internal sealed record Refusal(string Code, string Message, string? Field = null);
