namespace Helpline.Dialogs.Reading.Checks;

/// <summary>
/// In a dialog that names its sources, every text that is said rests on one, or is listed as giving no advice; and no entry is left
/// of a text that is gone. Labels of buttons need none.
/// </summary>
internal static class SourceCheck
{
    public static void Check(Draft draft, FaultList all)
    {
        foreach (var (name, sources) in draft.Sources.Where(file => draft.Dialogs.ContainsKey(file.Key)))
        {
            var faults = all.In(sources.Path);
            var labels = TextUseCheck.Labels(draft.Dialogs[name]);
            var said = draft.Texts[name].Files.SelectMany(file => file.Lines.Keys).Where(key => !labels.Contains(key)).ToHashSet(StringComparer.Ordinal);
            foreach (var key in said.Where(key => !sources.Texts.ContainsKey(key) && !sources.NoAdvice.ContainsKey(key)))
            {
                faults.Add(0, Rules.SourceMissing, $"the text '{key}' has no source");
            }

            foreach (var (key, line) in sources.NoAdvice.Concat(sources.Texts.Select(text => KeyValuePair.Create(text.Key, text.Value.Line))))
            {
                if (!said.Contains(key) || (sources.NoAdvice.ContainsKey(key) && sources.Texts.ContainsKey(key)))
                {
                    faults.Add(line, Rules.SourceUnused, $"there is no text '{key}' that this could be of");
                }
            }

            foreach (var (key, (named, line)) in sources.Texts)
            {
                TellLines(draft.Texts[name], key, named.Count, line, faults);
            }
        }
    }

    private static void TellLines(TextSet texts, string key, int sources, int line, FileFaults faults)
    {
        foreach (var file in texts.Files.Where(file => file.Lines.ContainsKey(key)))
        {
            var lines = file.Lines[key].Text.Split('\n').Length;
            if (sources != 1 && sources != lines)
            {
                faults.Add(line, Rules.SourceWrong, $"'{key}' has {lines} lines in {file.Language} and {sources} sources: one, or one a line");
            }
        }
    }
}
