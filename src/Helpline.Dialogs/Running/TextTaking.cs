using Helpline.Dialogs.Model;

namespace Helpline.Dialogs.Running;

/// <summary>Takes a typed answer into a text input: replaced or added to, and refused as a whole when it is over the limit.</summary>
internal static class TextTaking
{
    /// <summary>What the new text is added to, with the line end between.</summary>
    public static string Before(TalkState state, TextInput input) =>
        input.Append && state.Answers.TryGetValue(input.As, out var noted) ? noted + "\n" : "";

    /// <returns>How many characters are too many; 0: it fits.</returns>
    public static int Over(TalkState state, TextInput input, string typed) =>
        Math.Max(0, Before(state, input).Length + typed.Length - input.Max);

    public static TalkState Take(TalkState state, TextInput input, string typed) =>
        state.With(input.As, Before(state, input) + typed);
}
