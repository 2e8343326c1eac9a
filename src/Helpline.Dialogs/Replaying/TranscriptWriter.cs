using System.Globalization;
using System.Text;
using Helpline.Dialogs.Running;

namespace Helpline.Dialogs.Replaying;

/// <summary>Writes a transcript with its recorded cards. Of the file's comments only those at its head are kept.</summary>
public static class TranscriptWriter
{
    public static string Write(Transcript transcript, string before)
    {
        var text = new StringBuilder(Head(before));
        text.Append($"talk: {Quoted(transcript.Talk)}\nlanguage: {transcript.Language}\n");
        if (transcript.Facts.Count > 0)
        {
            text.Append($"facts: {Map(transcript.Facts)}\n");
        }

        AddActs(text, "acts", transcript.Acts, "");
        AddShows(text, transcript.Shows, "");
        text.Append("turns:\n");
        foreach (var turn in transcript.Turns)
        {
            text.Append($"  - {turn.Kind.ToString().ToLowerInvariant()}: {Quoted(turn.What)}\n");
            text.Append(turn.Name is { } name ? $"    name: {Quoted(name)}\n" : "");
            text.Append(turn.Step is { } step ? string.Create(CultureInfo.InvariantCulture, $"    step: {step}\n") : "");
            AddActs(text, "act", turn.Acts, "    ");
            AddShows(text, turn.Shows, "    ");
        }

        return text.ToString();
    }

    private static string Head(string before) =>
        string.Concat(before.Split('\n').TakeWhile(line => line.StartsWith('#')).Select(line => line.TrimEnd() + "\n"));

    private static void AddActs(StringBuilder text, string key, IReadOnlyDictionary<string, ActOutcome> acts, string indent)
    {
        if (acts.Count == 0)
        {
            return;
        }

        text.Append($"{indent}{key}:\n");
        foreach (var (act, outcome) in acts)
        {
            text.Append($"{indent}  {act}: {Map([KeyValuePair.Create("outcome", outcome.Outcome), .. outcome.Values])}\n");
        }
    }

    // The first line of a card is never indented, so that a plain block keeps every line as it is.
    private static void AddShows(StringBuilder text, string? shows, string indent)
    {
        if (shows is null)
        {
            return;
        }

        text.Append($"{indent}shows: |-\n");
        foreach (var line in shows.Split('\n'))
        {
            text.Append(line.Length == 0 ? "\n" : $"{indent}  {line}\n");
        }
    }

    private static string Map(IEnumerable<KeyValuePair<string, string>> values) =>
        "{ " + string.Join(", ", values.Select(value => $"{value.Key}: {Quoted(value.Value)}")) + " }";

    private static string Quoted(string value) =>
        "\"" + value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal) + "\"";
}
