using Helpline.Tests.Support.Telegram;

namespace Helpline.Tests.Journeys.Telegram;

/// <summary>
/// Somebody with the bot's token, who reads all that still stands in a chat whenever a turn is done: must find one card, the receipt
/// until it was kept, and nothing of the citizen's.
/// </summary>
internal sealed class TokenHolder
{
    private readonly TelegramPerson person;
    private int underWay;
    private int looks;

    internal TokenHolder(TelegramPerson person)
    {
        this.person = person;
        person.OnSend = () => Interlocked.Increment(ref underWay);
        person.OnAnswer = () =>
        {
            // An album is several updates: the turn is done when all are.
            if (Interlocked.Decrement(ref underWay) == 0)
            {
                Look();
            }
        };
    }

    internal int Looks => looks;

    /// <summary>What was found each time, of the bot's own messages.</summary>
    internal string Read => string.Join("\n", person.Chat.Living.Select(message => message.Text));

    private void Look()
    {
        Interlocked.Increment(ref looks);
        var receipts = person.Chat.Ours.Count(IsReceipt);
        Assert.True(
            person.Chat.Theirs.Count == 0 && receipts <= 1 && person.Chat.Ours.Count - receipts == 1,
            $"After {looks} turns there stand:\n{string.Join("\n", person.Chat.Living)}");
    }

    private static bool IsReceipt(FakeMessage message) => message.Buttons.Any(button => button.Copies is not null);
}
