using Helpline.Dialogs.Running;

namespace Helpline.Dialogs.Model;

/// <summary>A danger with the words by which it is heard, by language, and the text that is then said.</summary>
internal sealed record Danger(string Name, string TextKey, IReadOnlyDictionary<string, IReadOnlyList<FoldedPhrase>> Phrases)
{
    public int Line { get; init; }
}
