namespace Helpline.Dialogs.Running;

/// <summary>One word of a phrase: a word, a stem with a star for any ending, several of these with a bar between them, or any word.</summary>
internal sealed class WordPattern
{
    private const string OneWord = "_";
    private const string AnyWords = "..";
    private const char Bar = '|';

    public static readonly WordPattern Gap = new(AnyWords);

    private readonly string[] _forms;

    private WordPattern(params string[] forms) => _forms = forms;

    public bool IsGap => this == Gap;

    /// <summary>Nothing of one of its words is left when it is folded.</summary>
    public bool HasNothing => _forms.Any(form => form.TrimEnd('*').Length == 0);

    public int ShortestLength => _forms.Min(form => form.Length);

    public static WordPattern Read(string written) => written == AnyWords ? Gap : new([.. written.Split(Bar).Select(Folded)]);

    public bool Is(string word) => Array.Exists(_forms, form => Is(word, form));

    public override string ToString() => string.Join(Bar, _forms);

    private static string Folded(string word) =>
        word == OneWord ? word : word.EndsWith('*') ? TextFold.Fold(word[..^1]) + "*" : TextFold.Fold(word);

    private static bool Is(string word, string form) =>
        form == OneWord || (form[^1] == '*' ? word.AsSpan().StartsWith(form.AsSpan()[..^1], StringComparison.Ordinal) : word == form);
}
