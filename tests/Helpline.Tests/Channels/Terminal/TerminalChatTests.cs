using Helpline.Channels.Terminal;
using Helpline.Dialogs.Model;
using Helpline.Tests.Support;

namespace Helpline.Tests.Channels.Terminal;

/// <summary>The same talk without a browser.</summary>
public sealed class TerminalChatTests
{
    [Fact]
    public async Task A_tip_is_told_by_numbers_and_words_and_leaving_forgets_the_talk()
    {
        await using var stack = await TalkStack.StartAsync();
        var shown = await TalkAsync(stack, "2", "1", "#3", "3", "граффити", "Казахстан", "Алматы", "Абая 10", "видел вчера", "ещё сегодня", "#1", "1", "1");
        Assert.Matches("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}", shown);
        Assert.Contains("видел вчера", shown, StringComparison.Ordinal);
        Assert.Contains("[", shown, StringComparison.Ordinal);
        Assert.Equal(0, stack.SessionRows());
    }

    [Fact]
    public async Task A_text_cannot_steer_the_terminal()
    {
        await using var stack = await TalkStack.StartAsync();
        var shown = await TalkAsync(stack, "2", "1", "3", "граффити", "Казахстан", "Алматы", "place", "x\u001b[2Jy\u0007\u202Ez");
        Assert.DoesNotContain(shown, sign => sign is '\u001b' or '\u0007' or '\u202E');
    }

    private static async Task<string> TalkAsync(TalkStack stack, params string[] lines)
    {
        using var input = new StringReader(string.Join('\n', lines) + "\n/quit\n");
        using var output = new StringWriter();
        await new TerminalChat(stack.Turns, stack.Get<DialogBook>(), input, output).RunAsync(TestContext.Current.CancellationToken);
        return output.ToString();
    }
}
