namespace Helpline.Tests.Support.Telegram;

/// <summary>A button under a message as a person sees it.</summary>
/// <param name="Press">Its callback_data; null: it does something else.</param>
/// <param name="Copies">What it copies; null: nothing.</param>
internal sealed record FakeButton(string Text, string? Press, string? Copies, string? Url);
