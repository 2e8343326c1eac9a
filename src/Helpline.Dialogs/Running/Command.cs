namespace Helpline.Dialogs.Running;

/// <summary>The commands that work in every state. A closed list; what each calls stands in commands.yaml.</summary>
internal static class Command
{
    public const string Start = "start";

    public const string Back = "back";

    public const string Emergency = "emergency";

    public static IReadOnlyList<string> All { get; } =
        [Start, "help", "language", "cancel", "forget", Emergency, Back];

    /// <summary>The phrase that holds the words a person may type for it, parted by bars.</summary>
    public static string WordsKey(string command) => $"command.{command}.words";
}
