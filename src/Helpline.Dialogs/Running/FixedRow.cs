using Helpline.Dialogs.Model;

namespace Helpline.Dialogs.Running;

/// <summary>The row that every card has: emergency first, then back and menu where they lead somewhere.</summary>
internal static class FixedRow
{
    public const string Emergency = "!emergency";

    public const string Back = "!back";

    public const string Menu = "!menu";

    public static IReadOnlyList<Button> Of(DialogBook book, TalkState state)
    {
        var row = new List<Button> { new(Emergency, book.Phrase(state.Language, "emergency-button")) };
        if (state.Trail.Count > 0)
        {
            row.Add(new Button(Back, book.Phrase(state.Language, "back")));
        }

        // Where the menu is, or is asked about, its button would lead nowhere.
        if (state.Dialog is not (DialogBook.Menu or DialogBook.Welcome) && state.Dialog != book.Commands[Command.Start])
        {
            row.Add(new Button(Menu, book.Phrase(state.Language, "menu")));
        }

        return row;
    }

    public static string? CommandOf(string button) => button switch
    {
        Emergency => Command.Emergency,
        Back => Command.Back,
        Menu => Command.Start,
        _ => null,
    };
}
