using System.Globalization;
using Helpline.Dialogs.Model;

namespace Helpline.Dialogs.Running;

/// <summary>
/// Understands typed text: a slash command, the words of an offer, the words of a command, a number, an answer; in this order.
/// Only a whole message counts, so that a story is never taken for a choice.
/// </summary>
internal sealed class Hearing(DialogBook book, TalkState state, Way.Waits waits, Offers offers)
{
    public Heard Hear(string typed)
    {
        if (typed.Length == 0)
        {
            return new Heard.Nothing();
        }

        return Slash(typed) ?? Words(TextFold.Fold(typed)) ?? Number(typed) ?? Answer(typed);
    }

    private static Heard? Slash(string typed)
    {
        // Group chats add the bot's name: /start@bot.
        var name = typed[0] == '/' ? typed[1..].Split([' ', '@', '\n'], 2)[0].ToLowerInvariant() : "";
        return Command.All.Contains(name) ? new Heard.Ordered(name) : null;
    }

    private Heard? Words(string folded)
    {
        if (folded.Length == 0)
        {
            return null;
        }

        var offer = offers.OnCard().FirstOrDefault(offer => TextFold.Fold(offer.Label) == folded)
            ?? offers.Everything().FirstOrDefault(offer => Forms(offer).Any(form => TextFold.Fold(form) == folded));
        return offer is not null ? new Heard.Chosen(offer)
            : CommandOf(folded) is { } command ? new Heard.Ordered(command)
            : null;
    }

    // Every language is tried: people answer in the one they think in.
    private IEnumerable<string> Forms(Offer offer) => offer switch
    {
        Offer.Listed listed => listed.Option.Labels.Values.Concat(listed.Option.AlsoTyped),
        Offer.Own own => offers.Forms(own.Choice),
        _ => [],
    };

    private string? CommandOf(string folded)
    {
        var fixedButton = FixedRow.Of(book, state).FirstOrDefault(button => TextFold.Fold(button.Label) == folded);
        return fixedButton is not null
            ? FixedRow.CommandOf(fixedButton.Value)
            : Command.All.FirstOrDefault(command => CommandWords(command).Any(word => TextFold.Fold(word) == folded));
    }

    private IEnumerable<string> CommandWords(string command) =>
        Languages.All.SelectMany(language => book.Phrase(language, Command.WordsKey(command)).Split('|'));

    private Heard.Chosen? Number(string typed)
    {
        var digits = typed.Trim(' ', '.', ')', '#', '№');
        return waits.Text is null
            && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && offers.OnCard().ElementAtOrDefault(number - 1) is { } offer
            ? new Heard.Chosen(offer)
            : null;
    }

    private Heard Answer(string typed) => waits.Text is null ? new Heard.Nothing() : new Heard.Told(typed);
}
