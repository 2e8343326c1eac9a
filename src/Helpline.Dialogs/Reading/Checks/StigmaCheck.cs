namespace Helpline.Dialogs.Reading.Checks;

/// <summary>No text names a person by an illness. Words that people may type themselves are not held to it.</summary>
internal static class StigmaCheck
{
    public static void Check(Draft draft, FaultList all)
    {
        foreach (var file in draft.Texts.Values.Append(draft.Phrases).SelectMany(texts => texts.Files))
        {
            foreach (var (_, line) in file.Lines.Where(line => !PhraseKeys.Words.Contains(line.Key)))
            {
                CheckText(line.Text, line.Line, all.In(file.Path));
            }
        }
    }

    public static void CheckText(string text, int line, FileFaults faults)
    {
        if (StigmaWords.FindIn(text) is { } word)
        {
            faults.Add(line, Rules.StigmaWord, $"a stigma word ({word}); speak of the person or of the illness");
        }
    }
}
