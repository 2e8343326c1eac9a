namespace Helpline.Channels.Telegram.Screens;

/// <summary>The words round the button that sends where the person is: beside it, on it, and when it goes. Never printed.</summary>
internal sealed record ShownAsking(string Text, string Label, string Over)
{
    public override string ToString() => "[sealed]";
}
