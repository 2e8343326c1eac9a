using Helpline.Channels.Telegram.Screens;
using Helpline.Dialogs.Model;
using Helpline.Dialogs.Running;
using Helpline.Sessions;

namespace Helpline.Tests.Channels.Telegram.Screens;

/// <summary>Cards, replies and screens for the pure tests, in the words of the real dialogs.</summary>
internal static class Drawn
{
    internal const int Hour = 498_700;

    internal static readonly DialogBook Book = DialogFiles.Read(DialogFiles.Folder).Book!;

    internal static readonly CardDrawing Drawing = new(Book);

    internal static Card Card(CardKind kind, params string[] messages) => new(
        kind, messages, [new Button("one", "Первый"), new Button("two", "Второй")],
        [new Button("!emergency", "🆘 102 · 103 · 112"), new Button("!back", "← Назад"), new Button("!menu", "Меню")], -1, false, 7);

    internal static TurnReply Reply(Card card) => new(card, null, "ru", Demo: false) { ReceiptOpen = true };

    internal static TalkEnd End(string text, CardKind kind = CardKind.Live) => new(Reply(Card(kind, text)));

    internal static ShownCard Shown(string text, CardKind kind = CardKind.Live, Screen? screen = null) =>
        Drawing.Draw(End(text, kind), screen ?? new Screen());

    internal static ShownCard Long(char letter = 'ж') =>
        Drawing.Draw(new TalkEnd(Reply(Card(CardKind.Preview, new string(letter, 4096), "Отправить?"))), new Screen());

    internal static ShownCard Asking(string text = "Где искать?") =>
        Drawing.Draw(new TalkEnd(Reply(Card(CardKind.Live, text) with { TakesPlace = true, AsksPlace = true })), new Screen());

    internal static ShownCard Pinned(string text, int pins) => Drawing.Draw(
        new TalkEnd(Reply(Card(CardKind.Stays, text) with { Pins = [.. Enumerable.Range(1, pins).Select(n => new Pin(43, 76 + n, $"{n}. DEMO", null))] })), new Screen());

    /// <summary>Does the whole plan, giving out ids from the first.</summary>
    internal static Screen Done(Screen before, ShownCard card, long first, int hour = Hour)
    {
        var screen = before;
        foreach (var step in ScreenPlan.Of(before, card, hour))
        {
            screen = ScreenAfter.Of(screen, step, step is ScreenStep.SendPage or ScreenStep.SendCard or ScreenStep.SendPin or ScreenStep.AskPlace or ScreenStep.EndAsking ? first++ : 0, hour);
        }

        return screen;
    }

    internal static IEnumerable<string> Names(IEnumerable<ScreenStep> steps) => steps.Select(step => step.GetType().Name);

    internal static IEnumerable<long> Ids(IEnumerable<Doomed> doomed) => doomed.Select(message => message.Id);
}
