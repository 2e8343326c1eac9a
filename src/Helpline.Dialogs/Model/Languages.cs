namespace Helpline.Dialogs.Model;

/// <summary>The languages that are spoken here, as equals, in the order in which they are shown side by side.</summary>
public static class Languages
{
    public static IReadOnlyList<string> All { get; } = ["kk", "ru", "ky", "en"];

    /// <summary>Spoken until the person chose; the one that most of the people here can read.</summary>
    public const string BeforeChosen = "ru";
}
