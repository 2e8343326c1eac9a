using Helpline.Channels.Telegram.Api.Calls;
using Helpline.Dialogs.Running;

namespace Helpline.Channels.Telegram.Screens;

/// <summary>
/// The buttons of a card in rows: choices first, the fixed ones below. The emergency numbers have a row to themselves, so that
/// no narrow phone cuts them short.
/// </summary>
internal static class Keyboard
{
    /// <summary>Two labels of this length stand beside each other on a narrow phone.</summary>
    public const int ShortLabel = 12;

    public static IReadOnlyList<IReadOnlyList<InlineButton>> Of(Card card)
    {
        InlineButton Keyed(Button button) => new(button.Label) { CallbackData = ButtonCode.Of(card.Step, button.Value) };

        var choices = InRows(card.Buttons).Select(row => row.Select(Keyed));
        var emergency = card.Fixed.Take(1).Select(Keyed);
        var ways = card.Fixed.Skip(1).Select(Keyed);
        return [.. choices.Append(emergency).Append(ways).Select(row => row.ToList()).Where(row => row.Count > 0)];
    }

    /// <summary>All that is left under a card that stays.</summary>
    public static IReadOnlyList<IReadOnlyList<InlineButton>> DeleteOnly(string label) =>
        [[new InlineButton(label) { CallbackData = ButtonCode.Delete }]];

    private static IEnumerable<IReadOnlyList<Button>> InRows(IReadOnlyList<Button> buttons)
    {
        for (var at = 0; at < buttons.Count; at++)
        {
            var pair = at + 1 < buttons.Count && IsShort(buttons[at]) && IsShort(buttons[at + 1]);
            yield return pair ? [buttons[at], buttons[++at]] : [buttons[at]];
        }
    }

    private static bool IsShort(Button button) => button.Label.Length <= ShortLabel;
}
