using Helpline.Dialogs.Model;

namespace Helpline.Dialogs.Running;

/// <summary>What a name stands for at this moment of a talk: an answer, a value left by an act, a fact, or one of the two the machine keeps.</summary>
internal sealed class Values(DialogBook book, TalkState state, Facts facts)
{
    public const string Language = "language";

    public const string Unfinished = "talk.unfinished";

    public string? Of(string name) => name switch
    {
        Language => state.Language,
        Unfinished => IsUnfinished() ? "yes" : null,
        _ => state.Answers.GetValueOrDefault(name) ?? facts.Values.GetValueOrDefault(name),
    };

    /// <summary>The name as a text shows it: a chosen value by its label, a typed one as it is.</summary>
    public string Shown(string name, string? language)
    {
        if (Of(name) is { } value)
        {
            return book.Labels.Find(name, value, language) ?? value;
        }

        var dot = name.LastIndexOf('.');
        return dot < 0 ? "" : Measured(Of(name[..dot]) ?? "", name[..dot], name[(dot + 1)..]);
    }

    private string Measured(string text, string name, string measure) => measure switch
    {
        "count" => Number(text.Length),
        "left" => Number(Math.Max(0, book.Labels.MaxOf(name) - text.Length)),
        "tail" => Tail(text),
        _ => "",
    };

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Tail(string text)
    {
        if (text.Length <= Limits.Tail)
        {
            return text;
        }

        var start = text.Length - Limits.Tail;
        return "…" + text[(char.IsLowSurrogate(text[start]) ? start + 1 : start)..];
    }

    private bool IsUnfinished() =>
        book.Find(state.Dialog)?.Unfinished == true
        || state.Calls.Any(call => book.Find(call.Dialog)?.Unfinished == true);
}
