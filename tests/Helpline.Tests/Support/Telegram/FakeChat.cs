using System.Text.Json.Nodes;

namespace Helpline.Tests.Support.Telegram;

/// <summary>All that was ever said in one chat, and whether the bot may still speak there.</summary>
internal sealed class FakeChat(long id, JsonObject json)
{
    private readonly Lock gate = new();
    private readonly List<FakeMessage> messages = [];

    internal long Id => id;

    internal JsonObject Json => json;

    internal bool IsPrivate => json["type"]?.ToString() == "private";

    /// <summary>The citizen blocked the bot.</summary>
    internal bool Blocked { get; set; }

    /// <summary>The bot left, or was thrown out.</summary>
    internal bool Left { get; set; }

    /// <summary>The reply keyboard that the citizen has now; null: the usual one.</summary>
    internal JsonObject? Keyboard
    {
        get
        {
            lock (gate)
            {
                return field;
            }
        }

        set
        {
            lock (gate)
            {
                field = value;
            }
        }
    }

    internal IReadOnlyList<FakeMessage> Messages
    {
        get
        {
            lock (gate)
            {
                return [.. messages];
            }
        }
    }

    /// <summary>What a holder of the phone, or of the bot's token, can still see.</summary>
    internal IReadOnlyList<FakeMessage> Living => [.. Messages.Where(message => !message.Deleted)];

    internal IReadOnlyList<FakeMessage> Ours => [.. Living.Where(message => message.Ours)];

    internal IReadOnlyList<FakeMessage> Theirs => [.. Living.Where(message => !message.Ours)];

    internal FakeMessage? Find(long message) => Living.FirstOrDefault(one => one.Id == message);

    internal void Add(FakeMessage message)
    {
        lock (gate)
        {
            messages.Add(message);
        }
    }

    public override string ToString() => string.Join("\n", Messages);
}
