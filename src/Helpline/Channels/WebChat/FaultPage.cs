using Helpline.Dialogs.Model;
using Helpline.Pages;

namespace Helpline.Channels.WebChat;

/// <summary>Calm words for what could not be taken, with a way to try again. Says nothing of the cause.</summary>
internal sealed class FaultPage(PageFrame frame)
{
    /// <summary>Nothing was changed; the same form can be sent once more.</summary>
    public Html Failed(ChatForm form, string token)
    {
        var language = form.Language ?? Languages.BeforeChosen;
        var main = Html.Of($"""
            <section class="card"><p class="said">{frame.Phrase(language, "web.failed")}</p></section>
            <form method="post" action="/">
            <input type="hidden" name="token" value="{token}"><input type="hidden" name="step" value="{form.Step}"><input type="hidden" name="lang" value="{language}">
            {Text(form)}<button class="send" name="press" value="{form.Press}">{frame.Phrase(language, "web.again")}</button>
            </form>

            """);
        return frame.Whole(language, token, main);
    }

    /// <summary>It can't be read; the talk is as it was.</summary>
    public Html Refused(string language, string key, string token)
    {
        var main = Html.Of($"""
            <section class="card"><p class="said">{frame.Phrase(language, key)}</p></section>
            <p><a class="way" href="/">{frame.Phrase(language, "web.to-talk")}</a></p>

            """);
        return frame.Whole(language, token, main);
    }

    private static Html Text(ChatForm form) => form.HasText
        ? Html.Of($"<textarea name=\"text\" rows=\"8\" dir=\"auto\" autocomplete=\"off\" spellcheck=\"false\">\n{form.Text}</textarea>\n")
        : Html.None;
}
