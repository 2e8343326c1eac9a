namespace Helpline.Tests.Support.Telegram;

/// <summary>A citizen in a Telegram chat, whoever wrote the server: also sends places, and sees what is left in the chat.</summary>
internal interface ITelegramPerson : IPerson
{
    PersonMarks Marks { get; }

    /// <summary>What stands in the chat from the bot, oldest first.</summary>
    IReadOnlyList<FakeMessage> Ours { get; }

    /// <summary>How many of the citizen's own messages stand there.</summary>
    int Theirs { get; }

    Task SendPlaceAsync(double latitude, double longitude);
}
