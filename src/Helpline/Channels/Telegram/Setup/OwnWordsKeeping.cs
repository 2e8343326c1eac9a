using System.Text.Json;
using Helpline.Channels.Telegram.Api;
using Helpline.Channels.Telegram.Api.Calls;

namespace Helpline.Channels.Telegram.Setup;

/// <summary>Has Telegram show the bot's menu, name and descriptions as they are in the dialogs. Asks first and sets only what differs: setting a name often is refused for hours.</summary>
internal sealed class OwnWordsKeeping(BotApi api, OwnWords words, Pace pace)
{
    private readonly HashSet<(string What, string Language)> _held = [];

    /// <summary>One thing that fails stops none of the others; what holds already is not asked for again.</summary>
    /// <returns>How many don't hold yet.</returns>
    internal async Task<int> KeepAsync(CancellationToken cancellation)
    {
        var failed = 0;
        foreach (var language in OwnWords.Spoken)
        {
            foreach (var what in new[] { "Commands", "Name", "Description", "ShortDescription" })
            {
                if (_held.Contains((what, language ?? "")))
                {
                    continue;
                }

                if (await KeepAsync(what, language, cancellation))
                {
                    _held.Add((what, language ?? ""));
                }
                else
                {
                    failed++;
                }
            }
        }

        return failed;
    }

    private async Task<bool> KeepAsync(string what, string? language, CancellationToken cancellation)
    {
        await pace.WaitAsync(chat: null, cancellation);
        var shown = await api.AskAsync("getMy" + what, new InLanguage(language), BotJson.Default.InLanguage, cancellation);
        if (shown is BotAnswer<JsonElement>.Unreachable)
        {
            return false;
        }

        if (shown is BotAnswer<JsonElement>.Ok ok && Stands(what, language, ok.Value))
        {
            return true;
        }

        await pace.WaitAsync(chat: null, cancellation);
        return (await SetAsync("setMy" + what, language, cancellation)).IsOk;
    }

    private bool Stands(string what, string? language, JsonElement shown) => what switch
    {
        "Commands" => ResultReading.Commands(shown) is { } menu && menu.SequenceEqual(words.Menu(language)),
        "Name" => ResultReading.Text(shown, "name") == words.Name(language),
        "Description" => ResultReading.Text(shown, "description") == words.Description(language),
        _ => ResultReading.Text(shown, "short_description") == words.About(language),
    };

    private Task<BotAnswer<JsonElement>> SetAsync(string method, string? language, CancellationToken cancellation) => method switch
    {
        "setMyCommands" => api.AskAsync(method, new SetMyCommands(words.Menu(language), language), BotJson.Default.SetMyCommands, cancellation),
        "setMyName" => api.AskAsync(method, new SetMyName(words.Name(language), language), BotJson.Default.SetMyName, cancellation),
        "setMyDescription" => api.AskAsync(
            method, new SetMyDescription(words.Description(language), language), BotJson.Default.SetMyDescription, cancellation),
        _ => api.AskAsync(method, new SetMyShortDescription(words.About(language), language), BotJson.Default.SetMyShortDescription, cancellation),
    };
}
