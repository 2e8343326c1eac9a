using System.Text.RegularExpressions;
using Helpline.Dialogs.Model;
using Helpline.Dialogs.Running;
using Helpline.Pages;
using Helpline.Sessions;

namespace Helpline.Channels.WebChat;

/// <summary>A card as a page of plain forms. What the person typed and was not taken stays in its field.</summary>
internal sealed partial class ChatPage(PageFrame frame)
{
    public Html Of(TurnReply reply, string token, string? typed = null, string? notice = null)
    {
        var (card, language) = (reply.Card, reply.Language);
        var main = Html.Of($"""
            {Toast(notice ?? reply.Toast)}<section class="card">
            {Html.Join(card.Messages.Select(message => Message(card.Kind, message)))}{Html.Join(card.Pins.Select(OnMap))}</section>
            <form method="post" action="/">
            {Hidden(card, language, token)}{Story(card, language, typed)}<div class="choices">
            {Html.Join(card.Buttons.Select(Choice))}</div>
            <div class="fixed">
            {Html.Join(card.Fixed.Select(Fixed))}</div>
            </form>
            {Word(card, language, token, typed)}
            """);
        return frame.Whole(language, token, main);
    }

    private static Html Toast(string? toast) => string.IsNullOrEmpty(toast)
        ? Html.None
        : Html.Of($"<p class=\"toast\" role=\"status\" dir=\"auto\">{toast}</p>\n");

    // A receipt is copied by hand, so it stands out from the words round it.
    private static Html Message(CardKind kind, string message) => kind == CardKind.Receipt && ReceiptShape().Match(message) is { Success: true } receipt
        ? Html.Of($"<p class=\"said\" dir=\"auto\">{message[..receipt.Index]}<b class=\"receipt\" dir=\"ltr\">{receipt.Value}</b>{message[(receipt.Index + receipt.Length)..]}</p>\n")
        : Html.Of($"<p class=\"said\" dir=\"auto\">{message}</p>\n");

    // A phone opens it in the map that it has; nothing is fetched for it.
    private static Html OnMap(Pin pin)
    {
        var place = pin.Coordinates.Replace(" ", "", StringComparison.Ordinal);
        return Html.Of($"<p class=\"pin\" dir=\"auto\">{pin.Name} <a href=\"geo:{place}\">{pin.Coordinates}</a></p>\n");
    }

    private static Html Hidden(Card card, string? language, string token) => Html.Of($"""
        <input type="hidden" name="token" value="{token}"><input type="hidden" name="step" value="{card.Step}"><input type="hidden" name="lang" value="{language}">

        """);

    // First in its form, so that the enter key sends the text and never presses a choice.
    private Html Story(Card card, string? language, string? typed) => card.TakesText < 0 ? Html.None : Html.Of($"""
        <label for="text">{frame.Phrase(language, "web.text")}</label>
        {Field(card, typed)}
        <button class="send">{frame.Phrase(language, "web.send")}</button>

        """);

    private static Html Field(Card card, string? typed) => card.Multiline
        ? Html.Of($"<textarea id=\"text\" name=\"text\" rows=\"8\" dir=\"auto\" autocomplete=\"off\" spellcheck=\"false\">\n{typed}</textarea>")
        : Html.Of($"<textarea id=\"text\" name=\"text\" rows=\"2\" dir=\"auto\" autocomplete=\"off\" spellcheck=\"false\">\n{typed}</textarea>");

    private static Html Choice(Button button) => Languages.All.Contains(button.Value)
        ? Html.Of($"<button name=\"press\" value=\"{button.Value}\" lang=\"{button.Value}\">{button.Label}</button>\n")
        : Html.Of($"<button name=\"press\" value=\"{button.Value}\">{button.Label}</button>\n");

    private static Html Fixed(Button button) => Html.Of(
        $"<button name=\"press\" value=\"{button.Value}\" class=\"{(button.Value == "!emergency" ? "sos" : "way")}\">{button.Label}</button>\n");

    /// <summary>Where only a choice is taken, it can still be typed, as in every channel.</summary>
    private Html Word(Card card, string? language, string token, string? typed) => card.TakesText >= 0 ? Html.None : Html.Of($"""
        <details>
        <summary>{frame.Phrase(language, "choose-by-number")}</summary>
        <form method="post" action="/">
        {Hidden(card, language, token)}<label for="word">{frame.Phrase(language, "web.text")}</label>
        <input id="word" name="text" dir="auto" autocomplete="off" spellcheck="false" value="{typed}">
        <button class="send">{frame.Phrase(language, "web.send")}</button>
        </form>
        </details>

        """);

    [GeneratedRegex("[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}")]
    private static partial Regex ReceiptShape();
}
