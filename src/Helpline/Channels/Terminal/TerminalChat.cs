using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using Helpline.Dialogs.Model;
using Helpline.Dialogs.Running;
using Helpline.Sessions;

namespace Helpline.Channels.Terminal;

/// <summary>A talk in a terminal, by the same turns as every channel. Each run is a new visitor; leaving forgets the talk.</summary>
internal sealed class TerminalChat(TurnHandler handler, DialogBook book, TextReader input, TextWriter output)
{
    private const int AddressBytes = 32;

    public async Task RunAsync(CancellationToken cancellation)
    {
        var address = new ChannelAddress("terminal", Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(AddressBytes)));
        var reply = await handler.HandleAsync(address, turn: null, shownAt: null, cancellation);
        Show(reply);
        while (await input.ReadLineAsync(cancellation) is { } line && line.Trim() is not "/quit")
        {
            reply = await handler.HandleAsync(address, Heard(line, reply.Card), shownAt: null, cancellation);
            Show(reply);
        }

        await handler.ForgetAsync(address, CancellationToken.None);
    }

    /// <summary>A number presses the button that has it on the screen; where the card takes a text, only with a # before it.</summary>
    private static Turn Heard(string line, Card card)
    {
        var typed = line.Trim();
        return (typed.StartsWith('#') || card.TakesText < 0)
            && int.TryParse(typed.TrimStart('#'), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && card.Buttons.Concat(card.Fixed).ElementAtOrDefault(number - 1) is { } button
            ? new Turn.Pressed(card.Step, button.Value)
            : new Turn.Said(line);
    }

    private void Show(TurnReply reply)
    {
        output.WriteLine();
        if (reply.Demo)
        {
            output.WriteLine($"[{book.Phrase(reply.Language, "demo-banner")}]");
        }

        if (!string.IsNullOrEmpty(reply.Toast))
        {
            output.WriteLine($"* {reply.Toast}");
        }

        foreach (var message in reply.Card.Messages)
        {
            // Cleaned, so that no text can steer the terminal.
            output.WriteLine(TextScrub.Clean(message));
            output.WriteLine();
        }

        var mark = reply.Card.TakesText < 0 ? "" : "#";
        foreach (var (number, button) in reply.Card.Buttons.Concat(reply.Card.Fixed).Index())
        {
            output.WriteLine($"  {mark}{number + 1} {button.Label}");
        }

        output.Write("> ");
        output.Flush();
    }
}
