namespace Helpline.Dialogs.Model;

/// <summary>All dialogs with their texts in every language, read and found free of faults.</summary>
public sealed class DialogBook
{
    /// <summary>The dialog that a talk falls back to when nothing else waits.</summary>
    internal const string Menu = "menu";

    /// <summary>The dialog of the first card, before there is a menu to go to.</summary>
    internal const string Welcome = "welcome";

    private readonly IReadOnlyDictionary<string, Dialog> _dialogs;
    private readonly IReadOnlyDictionary<string, TextTable> _texts;
    private readonly TextTable _phrases;

    internal DialogBook(
        IReadOnlyDictionary<string, Dialog> dialogs,
        IReadOnlyDictionary<string, TextTable> texts,
        TextTable phrases,
        IReadOnlyDictionary<string, string?> commands,
        IReadOnlyDictionary<string, OptionList> lists)
    {
        (_dialogs, _texts, _phrases) = (dialogs, texts, phrases);
        (Commands, Lists) = (commands, lists);
        Labels = AnswerLabels.Of(this);
    }

    /// <summary>Names of the dialogs, in ordinal order.</summary>
    public IReadOnlyList<string> DialogNames => [.. _dialogs.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Command to the dialog it calls; null for back.</summary>
    internal IReadOnlyDictionary<string, string?> Commands { get; }

    internal IReadOnlyDictionary<string, OptionList> Lists { get; }

    /// <summary>What is heard in anything typed.</summary>
    internal DangerBook Dangers { get; init; } = DangerBook.None;

    internal AnswerLabels Labels { get; }

    internal IEnumerable<Dialog> Dialogs => DialogNames.Select(name => _dialogs[name]);

    /// <summary>The words of the machine itself, and those the app keeps beside them; empty when unknown.</summary>
    public string Phrase(string? language, string key) => _phrases.Get(language, key);

    /// <summary>SHA-256 of a dialog's texts in all languages, in small hex: another one as soon as a letter of them changes.</summary>
    public string DigestOf(string dialog) => _texts[dialog].Digest();

    internal string Text(string dialog, string? language, string key) =>
        _texts.TryGetValue(dialog, out var table) ? table.Get(language, key) : "";

    internal Dialog? Find(string dialog) => _dialogs.GetValueOrDefault(dialog);

    internal DialogState? Find(string dialog, string state) => Find(dialog)?.States.GetValueOrDefault(state);
}
