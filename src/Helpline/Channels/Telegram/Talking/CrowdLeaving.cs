using Helpline.Channels.Telegram.Api;
using Helpline.Channels.Telegram.Api.Calls;
using Helpline.Channels.Telegram.Reading;
using Helpline.Channels.Telegram.Screens;
using Helpline.Channels.Telegram.Setup;

namespace Helpline.Channels.Telegram.Talking;

/// <summary>Leaves a group after one sentence, and a channel without one: nobody can be anonymous there. Keeps nothing of it.</summary>
internal sealed class CrowdLeaving(BotApi api, CardDrawing drawing, Pace pace)
{
    public async Task LeaveAsync(IReadOnlyList<ReadUpdate.Crowd> together, CancellationToken cancellation)
    {
        var chat = together[0].Chat;
        if (together.Any(crowd => crowd.MaySpeak))
        {
            await pace.WaitAsync(chat, cancellation);
            await api.SendMessageAsync(new SendMessage(chat, drawing.ForCrowd()), cancellation);
        }

        await pace.WaitAsync(chat, cancellation);
        await api.LeaveChatAsync(chat, cancellation);
    }
}
