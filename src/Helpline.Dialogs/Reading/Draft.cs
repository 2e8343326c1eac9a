using Helpline.Dialogs.Model;

namespace Helpline.Dialogs.Reading;

/// <summary>All that was read, before it is checked. Checks read it and tell faults; they change nothing.</summary>
internal sealed record Draft
{
    public required IReadOnlyDictionary<string, Dialog> Dialogs { get; init; }

    /// <summary>Folders that hold a dialog, readable or not.</summary>
    public required IReadOnlySet<string> Folders { get; init; }

    public required IReadOnlyDictionary<string, TextSet> Texts { get; init; }

    public required TextSet Phrases { get; init; }

    public required CommandFile Commands { get; init; }

    public required DangerFile Danger { get; init; }

    /// <summary>Sources by dialog; only of dialogs that name them.</summary>
    public required IReadOnlyDictionary<string, SourceFile> Sources { get; init; }

    public required Vocabulary Vocabulary { get; init; }

    public static string FileOf(string dialog) => dialog + "/dialog.yaml";

    public IEnumerable<(Dialog Dialog, DialogState State)> States() =>
        from dialog in Dialogs.Values from state in dialog.States.Values select (dialog, state);

    public DialogBook ToBook() => new(
        Dialogs,
        Texts.ToDictionary(texts => texts.Key, texts => texts.Value.ToTable(), StringComparer.Ordinal),
        Phrases.ToTable(),
        Commands.Commands.ToDictionary(command => command.Key, command => command.Value.Dialog, StringComparer.Ordinal),
        Vocabulary.Lists)
    {
        Dangers = Danger.Book,
    };
}
