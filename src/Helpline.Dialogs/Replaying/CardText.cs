using System.Text;
using Helpline.Dialogs.Running;

namespace Helpline.Dialogs.Replaying;

/// <summary>A step as plain lines: where the talk stands, the toast, the messages, the buttons.</summary>
internal static class CardText
{
    public static string Of(Step step)
    {
        var card = step.Card!;
        var text = new StringBuilder();
        text.Append($"{step.Next.Dialog}/{step.Next.State}");
        text.Append(card.Kind is CardKind.Live ? "" : $" ({Word(card.Kind)})").Append('\n');
        text.Append(step.Toast is null ? "" : $"! {step.Toast}\n");
        text.Append(string.Join("\n---\n", card.Messages)).Append('\n');
        foreach (var button in card.Buttons)
        {
            text.Append($"[{button.Value}] {button.Label}\n");
        }

        text.Append(string.Join(' ', card.Fixed.Select(button => button.Value)));
        return string.Join('\n', text.ToString().Split('\n').Select(line => line.TrimEnd()));
    }

    private static string Word(CardKind kind) => kind.ToString().ToLowerInvariant();
}
