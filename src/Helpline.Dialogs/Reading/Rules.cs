namespace Helpline.Dialogs.Reading;

/// <summary>The rules that dialogs are held to, by the name under which a fault is told.</summary>
internal static class Rules
{
    public const string ActUnknown = "act-unknown";
    public const string ButtonPlaceholder = "button-placeholder";
    public const string ButtonTooLong = "button-too-long";
    public const string ChoiceAmbiguous = "choice-ambiguous";
    public const string CommandMissing = "command-missing";
    public const string CommandUnknown = "command-unknown";
    public const string DeadEnd = "dead-end";
    public const string DialogMissing = "dialog-missing";
    public const string DialogName = "dialog-name";
    public const string DialogUnknown = "dialog-unknown";
    public const string DialogUnreachable = "dialog-unreachable";
    public const string DuplicateChoice = "duplicate-choice";
    public const string DuplicateKey = "duplicate-key";
    public const string DuplicateState = "duplicate-state";
    public const string FileUnknown = "file-unknown";
    public const string GoLastGuarded = "go-last-guarded";
    public const string GuardWrong = "guard-wrong";
    public const string InputAlone = "input-alone";
    public const string InputMixed = "input-mixed";
    public const string KeyMissing = "key-missing";
    public const string KeyUnknown = "key-unknown";
    public const string LanguageMissing = "language-missing";
    public const string ListUnknown = "list-unknown";
    public const string LoopNeverWaits = "loop-never-waits";
    public const string NameTaken = "name-taken";
    public const string NameUnknown = "name-unknown";
    public const string OutcomeUnhandled = "outcome-unhandled";
    public const string OutcomeUnknown = "outcome-unknown";
    public const string PhraseMissing = "phrase-missing";
    public const string PlaceholderDiffers = "placeholder-differs";
    public const string PlaceholderUnknown = "placeholder-unknown";
    public const string PluralNeeded = "plural-needed";
    public const string SaysNothing = "says-nothing";
    public const string SecretAppended = "secret-appended";
    public const string SentenceTooLong = "sentence-too-long";
    public const string Shape = "shape";
    public const string StartUnknown = "start-unknown";
    public const string StateUnknown = "state-unknown";
    public const string StateUnreachable = "state-unreachable";
    public const string StepsTooMany = "steps-too-many";
    public const string StigmaWord = "stigma-word";
    public const string TextMissing = "text-missing";
    public const string TextTooLong = "text-too-long";
    public const string TextUnused = "text-unused";
    public const string TooManyChoices = "too-many-choices";
    public const string TwoWays = "two-ways";
    public const string ValueNotAscii = "value-not-ascii";
    public const string ValueTooLong = "value-too-long";
    public const string ValueUnknown = "value-unknown";
    public const string YamlSyntax = "yaml-syntax";
}
