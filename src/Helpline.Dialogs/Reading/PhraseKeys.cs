using Helpline.Dialogs.Running;

namespace Helpline.Dialogs.Reading;

/// <summary>The phrases that the machine itself says. Further phrases may stand beside them for the app.</summary>
internal static class PhraseKeys
{
    public static IReadOnlyList<string> Buttons { get; } = ["emergency-button", "back", "more", "all-groups", "menu"];

    public static IReadOnlyDictionary<string, string[]> Sentences { get; } = new Dictionary<string, string[]>
    {
        ["stale"] = [],
        ["not-understood"] = [],
        ["too-long"] = ["limit", "over"],
        ["noted"] = ["count"],
        ["noted-photos"] = ["count"],
        ["choose-by-number"] = [],
    }.Concat(MediaPhrases.Keys.Select(key => KeyValuePair.Create(key, Array.Empty<string>()))).ToDictionary();

    public static IReadOnlyList<string> Words { get; } = [.. Command.All.Select(Command.WordsKey)];

    public static IEnumerable<string> All => [.. Buttons, .. Sentences.Keys, .. Words];
}
