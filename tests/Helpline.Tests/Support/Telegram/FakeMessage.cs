using System.Text.Json.Nodes;

namespace Helpline.Tests.Support.Telegram;

/// <summary>A message of a chat, whoever wrote it, with all that it ever said. A deleted one stays here, marked so.</summary>
internal sealed class FakeMessage(long id, bool ours, DateTimeOffset sent, JsonObject json)
{
    private readonly List<string> earlier = [];

    internal long Id => id;

    /// <summary>The bot's; otherwise the citizen's.</summary>
    internal bool Ours => ours;

    internal DateTimeOffset Sent => sent;

    /// <summary>The Message as the API gives it. Never changed in place.</summary>
    internal JsonObject Json { get; private set; } = json;

    internal bool Deleted { get; private set; }

    internal DateTimeOffset? DeletedAt { get; private set; }

    /// <summary>Sent with disable_notification.</summary>
    internal bool Silent { get; init; }

    /// <summary>A message that carries a reply keyboard, or removes one, cannot be edited.</summary>
    internal bool CarriesKeyboard { get; init; }

    internal string Text => (Json["text"] ?? Json["caption"])?.ToString() ?? "";

    internal bool Protected => Json["has_protected_content"]?.GetValue<bool>() == true;

    /// <summary>What it said before edits, oldest first.</summary>
    internal IReadOnlyList<string> Earlier => earlier;

    internal IReadOnlyList<JsonObject> Entities => [.. (Json["entities"] as JsonArray ?? []).Select(one => one!.AsObject())];

    internal IReadOnlyList<FakeButton> Buttons =>
        [.. (Json["reply_markup"]?["inline_keyboard"] as JsonArray ?? []).SelectMany(row => row!.AsArray()).Select(one => new FakeButton(
            one!["text"]!.ToString(), one["callback_data"]?.ToString(), one["copy_text"]?["text"]?.ToString(), one["url"]?.ToString()))];

    internal void Become(JsonObject edited)
    {
        earlier.Add(Text);
        Json = edited;
    }

    internal void Delete(DateTimeOffset at) => (Deleted, DeletedAt) = (true, at);

    public override string ToString() => $"{(ours ? "bot" : "citizen")} {id}{(Deleted ? " (deleted)" : "")}: {Text} [{string.Join(", ", Buttons.Select(button => button.Press ?? button.Text))}]";
}
