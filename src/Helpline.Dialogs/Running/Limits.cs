namespace Helpline.Dialogs.Running;

/// <summary>Every limit of the dialogs, by name.</summary>
public static class Limits
{
    /// <summary>Characters of one message as a channel sends it.</summary>
    public const int Message = 4096;

    /// <summary>Characters of one text as it is written.</summary>
    public const int Text = 500;

    public const int ButtonLabel = 24;

    public const int ButtonValue = 24;

    /// <summary>Buttons of the state's own on one card.</summary>
    public const int CardButtons = 8;

    /// <summary>Choices of its own that a state with an option list may have, so that a page still holds options.</summary>
    public const int ChoicesBesideList = 5;

    public const int SentenceWords = 15;

    /// <summary>Cards that one can go back over.</summary>
    public const int Trail = 20;

    /// <summary>Dialogs that can wait for the present one to return.</summary>
    public const int Calls = 16;

    /// <summary>States that one turn may pass through before a card or an act.</summary>
    public const int StepsATurn = 32;

    /// <summary>Characters of an answer that a card quotes.</summary>
    public const int Tail = 300;

    /// <summary>Photos of one tip.</summary>
    public const int Photos = 10;

    /// <summary>Characters kept of the name that a place came with.</summary>
    public const int PlaceName = 200;
}
