using System.Text.RegularExpressions;
using Helpline.Dialogs.Running;

namespace Helpline.Dialogs.Reading.Checks;

/// <summary>Texts are short: buttons, messages and sentences keep their limits, and no number stands where it would need a plural.</summary>
internal static partial class WordingCheck
{
    public static void Check(Draft draft, FaultList all)
    {
        foreach (var dialog in draft.Dialogs.Values)
        {
            CheckFiles(draft.Texts[dialog.Name], TextUseCheck.Labels(dialog), all);
        }

        CheckFiles(draft.Phrases, PhraseKeys.Buttons.ToHashSet(), all);
    }

    public static void CheckLabel(string label, int line, FileFaults faults)
    {
        if (label.Length > Limits.ButtonLabel)
        {
            faults.Add(line, Rules.ButtonTooLong, $"'{label}' has {label.Length} characters; a button has {Limits.ButtonLabel} at most");
        }
    }

    private static void CheckFiles(TextSet texts, IReadOnlySet<string> labels, FaultList all)
    {
        foreach (var file in texts.Files)
        {
            var faults = all.In(file.Path);
            foreach (var (key, line) in file.Lines.Where(line => !PhraseKeys.Words.Contains(line.Key)))
            {
                if (labels.Contains(key))
                {
                    CheckLabel(line.Text, line.Line, faults);
                }
                else
                {
                    CheckText(line, faults);
                }
            }
        }
    }

    private static void CheckText(TextLine line, FileFaults faults)
    {
        if (line.Text.Length > Limits.Text)
        {
            faults.Add(line.Line, Rules.TextTooLong, $"the text has {line.Text.Length} characters; {Limits.Text} at most");
        }

        foreach (var sentence in Sentences().Split(line.Text).Where(sentence => WordsIn(sentence) > Limits.SentenceWords))
        {
            faults.Add(line.Line, Rules.SentenceTooLong,
                $"a sentence of {WordsIn(sentence)} words; {Limits.SentenceWords} at most: {sentence.Trim()}");
        }

        foreach (Match number in NumberThenWord().Matches(line.Text))
        {
            if (KnownNames.IsNumber(number.Groups[1].Value) || number.Groups[1].Value is "limit" or "over" or "count")
            {
                faults.Add(line.Line, Rules.PluralNeeded, $"'{number.Value}…' would need a plural; write the number after a colon");
            }
        }
    }

    private static int WordsIn(string sentence) =>
        sentence.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetterOrDigit));

    [GeneratedRegex(@"(?<=[.!?…])[""»”)]*\s+|\n")]
    private static partial Regex Sentences();

    [GeneratedRegex(@"\{([^{}\s]+)\}[ \u00A0]+\p{L}")]
    private static partial Regex NumberThenWord();
}
