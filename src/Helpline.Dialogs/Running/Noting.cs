namespace Helpline.Dialogs.Running;

/// <summary>Changes to the noted answers of a talk. The language is noted beside them, since it outlives them all.</summary>
internal static class Noting
{
    /// <summary>An empty value removes the name.</summary>
    public static TalkState With(this TalkState state, IEnumerable<KeyValuePair<string, string>> values)
    {
        var answers = new Dictionary<string, string>(state.Answers, StringComparer.Ordinal);
        var language = state.Language;
        foreach (var (name, value) in values)
        {
            if (name == Values.Language)
            {
                language = value;
            }
            else if (value.Length == 0)
            {
                answers.Remove(name);
            }
            else
            {
                answers[name] = value;
            }
        }

        return state with { Answers = answers, Language = language };
    }

    public static TalkState With(this TalkState state, string name, string value) =>
        state.With([KeyValuePair.Create(name, value)]);

    public static TalkState Without(this TalkState state, IEnumerable<string> names) =>
        state.With(names.Select(name => KeyValuePair.Create(name, "")));
}
