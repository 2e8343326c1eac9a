namespace Helpline.Sessions;

/// <summary>The end of what was noted last, as a channel quotes it. Never a receipt, never half a character.</summary>
internal static class NotedEnd
{
    private const int Longest = 300;

    public static string? Of(Session session) =>
        session.NotedAs is { } name and not "receipt" && session.Talk.Answers.TryGetValue(name, out var told) ? Of(told) : null;

    private static string Of(string told)
    {
        var from = Math.Max(0, told.Length - Longest);
        return told[(from > 0 && char.IsLowSurrogate(told[from]) ? from + 1 : from)..];
    }
}
