namespace Helpline.Dialogs.Reading.Checks;

/// <summary>Every phrase of the machine stands in every language, and no other phrase is in one language only.</summary>
internal static class PhraseCheck
{
    public static void Check(Draft draft, FaultList all)
    {
        foreach (var file in draft.Phrases.Files.Where(file => file.IsReadable))
        {
            foreach (var key in PhraseKeys.All.Where(key => !file.Lines.ContainsKey(key)))
            {
                all.Add(file.Path, 0, Rules.PhraseMissing, $"the phrase '{key}' is missing");
            }

            foreach (var (key, line) in file.Lines.Where(line => !PhraseKeys.All.Contains(line.Key)))
            {
                TellMissing(draft.Phrases, all, file, key, line);
            }
        }
    }

    private static void TellMissing(TextSet phrases, FaultList all, TextFile file, string key, TextLine line)
    {
        var missing = phrases.Missing(key);
        if (missing.Count > 0)
        {
            all.Add(file.Path, line.Line, Rules.TextMissing, $"the phrase '{key}' is missing in {string.Join(", ", missing)}");
        }
    }
}
