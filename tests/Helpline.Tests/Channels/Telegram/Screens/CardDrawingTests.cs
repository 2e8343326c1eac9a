using Helpline.Channels.Telegram.Screens;
using Helpline.Dialogs.Running;
using Helpline.Sessions;

namespace Helpline.Tests.Channels.Telegram.Screens;

/// <summary>A reply as Telegram shows it.</summary>
public sealed class CardDrawingTests
{
    [Fact]
    public void Choices_stand_one_a_row_or_two_where_both_are_short_and_the_numbers_have_a_row_of_their_own()
    {
        var card = Drawn.Card(CardKind.Live, "а") with
        {
            Buttons = [new Button("a", "Да"), new Button("b", "Нет"), new Button("c", "Тринадцать букв"), new Button("d", "Хватит")],
        };
        Assert.Equal(
            ["Да|Нет", "Тринадцать букв", "Хватит", "🆘 102 · 103 · 112", "← Назад|Меню"],
            Keyboard.Of(card).Select(row => string.Join('|', row.Select(key => key.Text))));
    }

    [Fact]
    public void A_button_carries_its_step_and_its_value_in_sixty_four_bytes()
    {
        var keys = Keyboard.Of(Drawn.Card(CardKind.Live, "а")).SelectMany(row => row);
        Assert.All(keys, key => Assert.StartsWith("7:", key.CallbackData, StringComparison.Ordinal));
        var longest = ButtonCode.Of(int.MaxValue, new string('x', Limits.ButtonValue));
        Assert.InRange(longest.Length, 1, 64);
        Assert.Equal((int.MaxValue, new string('x', Limits.ButtonValue)), ButtonCode.Read(longest));
        Assert.All(new[] { null, "", "x", "7", "-1:a", "a:b", "99999999999:a" }, code => Assert.Equal(-1, ButtonCode.Read(code).Step));
    }

    [Fact]
    public void What_the_turn_says_stands_first_and_what_was_noted_is_quoted()
    {
        var end = Drawn.End("Где это?") with { Refusals = ["Не принято"], Taken = "Фото: 3", Noted = "у подъезда" };
        var paragraphs = Drawn.Drawing.Draw(end, new Screen()).Text.Split("\n\n");
        Assert.Equal(["Не принято", "Фото: 3"], paragraphs[..2]);
        Assert.EndsWith(" у подъезда", paragraphs[2], StringComparison.Ordinal);
        Assert.Equal("Где это?", paragraphs[^1]);
    }

    [Theory]
    [InlineData((int)CardKind.Stays)]
    [InlineData((int)CardKind.Receipt)]
    [InlineData((int)CardKind.Preview)]
    public void Only_a_live_card_quotes_what_was_noted(int kind)
    {
        var end = Drawn.End("102", (CardKind)kind) with { Noted = "у подъезда" };
        Assert.Equal("102", Drawn.Drawing.Draw(end, new Screen()).Text);
    }

    [Fact]
    public void What_the_card_says_by_itself_is_not_quoted_again() =>
        Assert.Equal("Конец: у подъезда", Drawn.Drawing.Draw(Drawn.End("Конец: у подъезда") with { Noted = "…у подъезда" }, new Screen()).Text);

    [Fact]
    public void Every_message_of_a_demo_says_so_in_the_language_or_in_all()
    {
        var reply = Drawn.Reply(Drawn.Card(CardKind.Preview, new string('ж', 4096), "Конец")) with { Demo = true };
        var shown = Drawn.Drawing.Draw(new TalkEnd(reply), new Screen());
        var banner = Drawn.Book.Phrase("ru", "demo-banner");
        Assert.All(shown.Pages.Append(shown.Text), text => Assert.StartsWith(banner, text, StringComparison.Ordinal));
        Assert.All(shown.Pages.Append(shown.Text), text => Assert.InRange(text.Length, 1, 4096));
        var first = Drawn.Drawing.Draw(new TalkEnd(reply with { Language = null }), new Screen());
        Assert.Contains(Drawn.Book.Phrase("kk", "demo-banner"), first.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4096)]
    [InlineData(4001)]
    [InlineData(1)]
    public void No_message_is_too_long_whatever_the_turn_adds(int length)
    {
        var text = string.Concat(Enumerable.Repeat("🐤", length / 2)) + (length % 2 == 1 ? "ж" : "");
        var end = Drawn.End(text) with
        {
            Refusals = [new string('я', 500), new string('ю', 500)], Taken = new string('э', 3000), Noted = new string('ь', 300),
        };
        var shown = Drawn.Drawing.Draw(end with { Reply = end.Reply with { Demo = true } }, new Screen { TooOld = 2, Receipt = 1, ReceiptTurns = 1 });
        Assert.All(shown.Pages.Append(shown.Text), message =>
        {
            Assert.InRange(message.Length, 1, 4096);
            Assert.False(char.IsLowSurrogate(message[0]) || char.IsHighSurrogate(message[^1]));
        });
    }

    [Fact]
    public void The_receipt_hides_behind_a_spoiler_is_copied_by_a_button_and_is_sent_in_silence()
    {
        const string Receipt = "K7QM-2F9X-RT4A-8WDE";
        var call = Drawn.Drawing.DrawReceipt(Drawn.Reply(Drawn.Card(CardKind.Receipt, "а")), Receipt).ToCall(5);
        var spoiler = Assert.Single(call.Entities!);
        Assert.Equal(("spoiler", Receipt), (spoiler.Type, call.Text.Substring(spoiler.Offset, spoiler.Length)));
        Assert.Equal((true, true), (call.DisableNotification, call.ProtectContent));
        Assert.Equal(Receipt, call.ReplyMarkup!.InlineKeyboard![0][0].CopyText!.Text);
    }

    [Fact]
    public void A_crowd_is_told_in_every_language() => Assert.Equal(4, Drawn.Drawing.ForCrowd().Split('\n').Length);
}
