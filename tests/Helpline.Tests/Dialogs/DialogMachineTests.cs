using Helpline.Dialogs.Running;

namespace Helpline.Tests.Dialogs;

public sealed class DialogMachineTests
{
    private readonly Talker _talker = Talker.InSampleMenu();

    [Fact]
    public void The_first_card_speaks_all_languages_and_has_the_emergency_button_alone()
    {
        var first = SampleBook.Machine.Begin(SampleBook.Facts);

        Assert.Equal(4, first.Card!.Messages[0].Split("Example House").Length - 1);
        Assert.Equal(["kk", "ru", "ky", "en"], first.Card.Buttons.Select(button => button.Value));
        Assert.Equal(["!emergency"], first.Card.Fixed.Select(button => button.Value));
        Assert.Null(first.Next.Language);
    }

    [Theory]
    [InlineData("report")]
    [InlineData("1")]
    [InlineData(" 1. ")]
    [InlineData("№1")]
    [InlineData("сообщить")]
    [InlineData("SOOBSHIT'")]
    public void A_choice_is_pressed_or_typed_by_number_or_word(string way)
    {
        _ = way == "report" ? _talker.Press(way) : _talker.Say(way);

        Assert.Equal("report/kind", _talker.At);
    }

    [Fact]
    public void A_long_list_shows_groups_first_and_options_alone_beside_them()
    {
        _talker.Press("report");

        Assert.Equal(["~g:online", "~g:street", "pharmacy", "rehab", "parcel", "other", "enough"], _talker.Buttons);
    }

    [Fact]
    public void A_group_opens_and_closes_and_its_option_is_noted()
    {
        _talker.Press("report", "~g:online");
        Assert.Equal(["shop", "advert", "courier", "~all", "enough"], _talker.Buttons);

        _talker.Press("~all");
        Assert.Contains("~g:street", _talker.Buttons);

        _talker.Press("~g:street").Say("2");
        Assert.Equal("graffiti", _talker.Step.Next.Answers["kind"]);
    }

    [Theory]
    [InlineData("тайник")]
    [InlineData("закладка")]
    [InlineData("Тайник ky")]
    [InlineData("stash")]
    public void A_typed_option_is_found_in_any_group_language_and_further_form(string typed) =>
        Assert.Equal("stash", _talker.Press("report").Say(typed).Step.Next.Answers["kind"]);

    [Fact]
    public void A_list_without_groups_has_pages_that_come_round_again()
    {
        _talker.Press("towns");
        var seen = new List<string>();
        for (var page = 0; page < 4; page++)
        {
            Assert.True(_talker.Buttons.Count() <= Limits.CardButtons);
            seen.AddRange(_talker.Buttons.Where(value => value.StartsWith('t')));
            _talker.Press("~more");
        }

        Assert.Equal(Enumerable.Range(1, 20).Select(at => $"t{at}"), seen);
        Assert.Contains("t1", _talker.Buttons);
        Assert.Equal("menu/menu", _talker.Say("qostanai").At);
    }

    [Fact]
    public void Messages_are_added_up_and_what_is_over_the_limit_is_told_and_not_taken()
    {
        _talker.Press("report", "rehab", "leave").Say("раз", "два");
        Assert.Equal("раз\nдва", _talker.Step.Next.Answers["what"]);
        Assert.Contains("Знаков: 7. Осталось: 53.", _talker.Text);
        Assert.Equal("Записано знаков: 7", _talker.Step.Toast);
        Assert.Equal(52, _talker.Step.Card!.TakesText);

        var before = _talker.Step.Next;
        _talker.Say(new string('а', 55));
        Assert.Equal("Лишних знаков: 3. Предел: 60", _talker.Step.Toast);
        Assert.Equal("раз\nдва", _talker.Step.Next.Answers["what"]);
        Assert.Equal(before.Step, _talker.Step.Next.Step);
    }

    [Fact]
    public void Where_text_is_taken_a_number_is_text_and_only_a_whole_message_is_a_choice()
    {
        _talker.Press("report", "rehab", "leave").Say("1", "готово, кажется");
        Assert.Equal("1\nготово, кажется", _talker.Step.Next.Answers["what"]);

        Assert.Equal("report/preview", _talker.Say("Готово!").At);
    }

    [Fact]
    public void An_answer_of_markup_braces_and_unseen_characters_is_the_text_it_is()
    {
        _talker.Press("report", "rehab", "leave").Say("<b>{kind}</b>\u202e\u200bдом\u0007\r\nтут");

        Assert.Equal("<b>{kind}</b>дом\nтут", _talker.Step.Next.Answers["what"]);
        Assert.Contains("<b>{kind}</b>дом", _talker.Text);
    }

    [Fact]
    public void A_call_returns_and_what_passing_states_said_stands_first()
    {
        _talker.Press("report", "rehab");
        Assert.Equal("crisis/numbers", _talker.At);
        Assert.StartsWith("Записано: Реабцентр\n\nЗвоните", _talker.Text);
        Assert.Equal(CardKind.Stays, _talker.Step.Card!.Kind);

        Assert.Equal("report/what", _talker.Press("leave").At);
        Assert.Equal("menu", Assert.Single(_talker.Step.Next.Calls).Dialog);
    }

    [Fact]
    public void Back_goes_over_several_cards_and_out_of_a_called_dialog()
    {
        _talker.Press("report", "rehab", "more");
        Assert.Equal("crisis/more", _talker.At);

        Assert.Equal("crisis/numbers", _talker.Press("!back").At);
        Assert.Equal("report/kind", _talker.Say("/back").At);
        Assert.Single(_talker.Step.Next.Calls);
        Assert.Equal("menu/menu", _talker.Say("назад").At);
        Assert.Empty(_talker.Step.Next.Calls);
        Assert.DoesNotContain("!back", _talker.Fixed);
        Assert.Equal("Не понято.", _talker.Say("/back").Step.Toast);
    }

    [Fact]
    public void A_command_returns_to_its_card_as_it_was()
    {
        _talker.Press("report", "rehab", "leave").Say("видел", "/help");
        Assert.Equal("towns/towns", _talker.At);

        _talker.Press("leave");
        Assert.Equal("report/what", _talker.At);
        Assert.Equal("видел", _talker.Step.Next.Answers["what"]);
        Assert.Equal("report/kind", _talker.Press("!back").At);
    }

    [Fact]
    public void Commands_in_a_row_do_not_pile_up()
    {
        _talker.Press("report");
        for (var round = 0; round < 50; round++)
        {
            _talker.Say("/help", "/start", "помогите", "/help@bot", "/emergency");
        }

        Assert.True(_talker.Step.Next.Calls.Count <= 5);
        Assert.True(_talker.Step.Next.Trail.Count <= Limits.Trail);
    }

    [Fact]
    public void Start_in_an_unfinished_talk_offers_to_go_on_and_shows_nothing_of_it()
    {
        _talker.Press("report", "rehab", "leave").Say("тайна", "/start");
        Assert.Equal("start/unfinished", _talker.At);
        Assert.DoesNotContain("тайна", _talker.Text);

        Assert.Equal("report/what", _talker.Press("continue").At);
        Assert.Equal("menu/menu", _talker.Say("/start").Press("delete").At);
        Assert.StartsWith("Всё забыто.", _talker.Text);
        Assert.Empty(_talker.Step.Next.Answers);
    }

    [Fact]
    public void From_a_receipt_there_is_no_way_back_into_the_tip()
    {
        _talker.Press("report", "rehab", "leave").Say("видел", "готово");
        Assert.Equal(CardKind.Preview, _talker.Step.Card!.Kind);

        _talker.Press("send");
        Assert.Equal("Квитанция: ABCD", _talker.Text);
        Assert.DoesNotContain("!back", _talker.Fixed);

        Assert.Equal("menu/menu", _talker.Press("kept").At);
        Assert.StartsWith("Спасибо.", _talker.Text);
        Assert.Empty(_talker.Step.Next.Answers);
    }

    [Theory]
    [InlineData(1, "report")]
    [InlineData(99, "report")]
    [InlineData(2, "no-such")]
    [InlineData(2, "!no-such")]
    [InlineData(2, "~more")]
    [InlineData(2, "")]
    public void A_stale_or_unknown_press_gets_a_toast_and_changes_nothing(int step, string value)
    {
        Assert.Equal(2, _talker.Step.Next.Step);
        var before = _talker.Step.Card!.Messages;

        _talker.Turn(new Turn.Pressed(step, value));

        Assert.Equal("Старая кнопка.", _talker.Step.Toast);
        Assert.Equal((2, "menu/menu"), (_talker.Step.Next.Step, _talker.At));
        Assert.Equal(before, _talker.Step.Card.Messages);
    }

    [Fact]
    public void A_second_press_of_the_same_button_does_nothing()
    {
        _talker.Press("report", "rehab", "leave").Say("видел", "готово");
        var send = new Turn.Pressed(_talker.Step.Next.Step, "send");
        _talker.Turn(send).Turn(send);

        Assert.Equal(("report/receipt", "Старая кнопка."), (_talker.At, _talker.Step.Toast));
    }

    [Fact]
    public void The_emergency_button_is_never_stale() =>
        Assert.Equal("crisis/numbers", _talker.Turn(new Turn.Pressed(0, "!emergency")).At);

    [Theory]
    [InlineData(MediaKind.Place, "Без точек.")]
    [InlineData(MediaKind.Photo, "Без фото.")]
    [InlineData(MediaKind.Voice, "Без голоса.")]
    [InlineData(MediaKind.Other, "Только текст.")]
    [InlineData(MediaKind.Edited, "Правку не прочли.")]
    [InlineData(MediaKind.LivePlace, "Без движения.")]
    [InlineData(MediaKind.PhotoLost, "Фото не дошло.")]
    [InlineData(MediaKind.PhotoTooBig, "Фото велико.")]
    [InlineData(MediaKind.PhotosFull, "Фото хватит.")]
    [InlineData(MediaKind.File, "Без файлов.")]
    [InlineData(MediaKind.Contact, "Без контактов.")]
    public void What_is_not_text_is_refused_kindly(MediaKind media, string toast) =>
        Assert.Equal((toast, "menu/menu"), (_talker.Turn(new Turn.Sent(media)).Step.Toast, _talker.At));

    [Fact]
    public void What_was_told_is_never_in_the_words_for_a_talk_or_a_turn()
    {
        _talker.Press("report", "rehab", "leave").Say("тайна");

        Assert.DoesNotContain("тайна", $"{_talker.Step.Next}{_talker.Step}{new Turn.Said("тайна")}");
    }

    [Fact]
    public void A_talk_that_stands_at_an_act_asks_for_it_again_whatever_the_turn()
    {
        _talker.Press("report", "rehab", "leave").Say("видел", "готово");
        var asked = SampleBook.Machine.Run(_talker.Step.Next, new Turn.Pressed(_talker.Step.Next.Step, "send"), SampleBook.Facts);
        Assert.Equal(("file-tip", null), (asked.Act, asked.Card));

        var again = SampleBook.Machine.Run(asked.Next, new Turn.Said("что теперь"), SampleBook.Facts);
        Assert.Equal(("file-tip", asked.Next), (again.Act, again.Next));
    }

    [Fact]
    public void A_kept_talk_whose_state_is_no_more_goes_on_at_the_last_card_that_is()
    {
        var kept = _talker.Press("report").Step.Next with { State = "renamed" };
        var step = SampleBook.Machine.Run(kept, new Turn.Said("1"), SampleBook.Facts);
        Assert.Equal(("menu", "menu"), (step.Next.Dialog, step.Next.State));

        step = SampleBook.Machine.Run(kept with { Dialog = "gone", Trail = [], Calls = [new("gone", "gone")] }, new Turn.Said("1"), SampleBook.Facts);
        Assert.Equal(("menu", "ru", "Старая кнопка."), (step.Next.State, step.Next.Language, step.Toast));
    }
}
