using Helpline.Dialogs.Running;
using Helpline.Sessions;

namespace Helpline.Channels.WebChat;

/// <summary>
/// A form to turns and their reply. Text that stands in the field when a button is pressed is taken first, so that nobody
/// loses a story by pressing "Done"; if it was not taken, the button waits.
/// </summary>
internal sealed class ChatTurns(TurnHandler handler)
{
    private const string Channel = "web";

    public Task<TurnReply> PresentAsync(string? cookie, CancellationToken cancellation) => cookie is null
        ? Task.FromResult(handler.Greet(Channel))
        : handler.HandleAsync(At(cookie), turn: null, shownAt: null, cancellation);

    public async Task<TurnReply> TakeAsync(string cookie, ChatForm form, CancellationToken cancellation)
    {
        if (form is { Press.Length: > 0, HasText: false })
        {
            return await PressAsync(cookie, form.Step, form.Press, cancellation);
        }

        if (!form.HasText)
        {
            return await PresentAsync(cookie, cancellation);
        }

        var told = await handler.HandleAsync(At(cookie), new Turn.Said(form.Text), form.Step, cancellation);

        // A further press would take away the card on which the danger is answered.
        return told.Taken && !handler.HearsDanger(form.Text) && Leads(told.Card, form.Press)
            ? await PressAsync(cookie, told.Card.Step, form.Press, cancellation)
            : told;
    }

    public Task ForgetAsync(string cookie, CancellationToken cancellation) => handler.ForgetAsync(At(cookie), cancellation);

    private static bool Leads(Card card, string press) =>
        press.Length > 0 && card.Buttons.Concat(card.Fixed).Any(button => button.Value == press);

    private Task<TurnReply> PressAsync(string cookie, int step, string press, CancellationToken cancellation) =>
        handler.HandleAsync(At(cookie), new Turn.Pressed(step, press), step, cancellation);

    private static ChannelAddress At(string cookie) => new(Channel, cookie);
}
