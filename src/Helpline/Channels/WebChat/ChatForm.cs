using System.Globalization;
using Helpline.Dialogs.Model;

namespace Helpline.Channels.WebChat;

/// <summary>A form as it was sent: at most one press and one text. Everything unknown in it is left aside.</summary>
/// <param name="Step">Step of the card that was answered; -1 when the form does not say.</param>
/// <param name="Language">Language of the page it was sent from, for the words of a failure.</param>
internal sealed record ChatForm(int Step, string Token, string Press, string Text, string? Language)
{
    public static readonly ChatForm Empty = new(-1, "", "", "", null);

    public static ChatForm Of(IReadOnlyDictionary<string, string> fields) => new(
        int.TryParse(fields.GetValueOrDefault("step"), NumberStyles.None, CultureInfo.InvariantCulture, out var step) ? step : -1,
        fields.GetValueOrDefault("token", ""),
        fields.GetValueOrDefault("press", ""),
        fields.GetValueOrDefault("text", ""),
        Languages.All.FirstOrDefault(language => language == fields.GetValueOrDefault("lang")));

    public bool HasText => !string.IsNullOrWhiteSpace(Text);

    public override string ToString() => "[sealed]";
}
