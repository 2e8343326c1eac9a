namespace Helpline.Tests.Support;

/// <summary>
/// A person who talks to the bot, whatever the channel: sees what is said and offered, presses, types. Each verb returns when
/// the bot has answered.
/// </summary>
internal interface IPerson : IDisposable
{
    /// <summary>Called with each thing that is about to be sent.</summary>
    Action? OnSend { get; set; }

    /// <summary>Called with each answer, whatever it says.</summary>
    Action? OnAnswer { get; set; }

    /// <summary>Called when what was sent was lost on the way to an answer.</summary>
    Action? OnLost { get; set; }

    /// <summary>What the bot says now.</summary>
    string Said { get; }

    /// <summary>The receipt that is shown now; null: none.</summary>
    string? Receipt { get; }

    /// <summary>The choices that can be pressed now.</summary>
    IEnumerable<string> Choices { get; }

    bool Offers(string value);

    /// <summary>Comes to the chat: the page, or /start.</summary>
    Task OpenAsync();

    Task PressAsync(string value);

    Task TypeAsync(string text);

    /// <summary>Presses a choice that may stand in a group or on a later page.</summary>
    Task ChooseAsync(string value);
}
