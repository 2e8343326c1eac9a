using System.Diagnostics;
using Helpline.Tests.Support.Telegram;

namespace Helpline.Tests.Channels.Telegram.BadInput;

/// <summary>A Bot API that answers badly, before or after it did what it was asked: when it is back the talk goes on, and nothing is lost or stands there twice.</summary>
public sealed class BadAnswersTests(BadInputHouse shared) : IClassFixture<BadInputHouse>
{
    private static readonly FakeFault[] Bad =
    [
        .. new[] { FakeFault.ServerError, new(FaultKind.Html), new(FaultKind.Nothing), new(FaultKind.HalfBody), new(FaultKind.NotOk), new(FaultKind.Drop), new(FaultKind.Nonsense) }
            .SelectMany(fault => new[] { fault, fault with { AfterDoing = true } }),
    ];

    [Fact]
    public async Task The_first_card_comes_once_however_its_first_sending_ended() => await Task.WhenAll(Bad.Select(async fault =>
    {
        var citizen = shared.NewCitizen();
        citizen.Fails("sendMessage", fault);
        await citizen.Person.OpenAsync("ru");
        Assert.True(citizen.Card == Assert.Single(citizen.Chat.Living), $"{fault}: {citizen.Chat}");
        Assert.True(citizen.Person.Offers("report"));
        Assert.False(citizen.Session.Screen.Sending);
    }));

    [Fact]
    public async Task The_receipt_comes_once_into_sight_before_its_card_however_its_first_sending_ended()
    {
        var receipts = await Task.WhenAll(Bad.Select(async fault =>
        {
            var citizen = shared.NewCitizen();
            await citizen.AtPreviewAsync("У входа стоит человек.");
            citizen.Fails("sendMessage", fault);
            await citizen.Person.PressAsync("send");
            var receipt = citizen.Person.Receipt;
            Assert.True(receipt is not null, $"{fault}: {citizen.Chat}");
            var shown = Assert.Single(citizen.Chat.Ours, message => message.Text.Contains(receipt, StringComparison.Ordinal));
            Assert.True(shown.Protected && shown.Id < citizen.Card.Id, $"{fault}: {citizen.Chat}");
            Assert.Equal(2, citizen.Chat.Living.Count);
            Assert.Null(citizen.Session.Receipt);

            await citizen.Person.PressAsync("kept");
            Assert.True(shown.Deleted);
            Assert.Single(citizen.Chat.Living);
            return receipt;
        }));
        Assert.Equal(Bad.Length, receipts.Distinct().Count());
        await SchemaCheck.AssertAsync(shared.Fake.Book, updates: false);
    }

    [Fact]
    public async Task The_pages_of_a_preview_stand_once_and_in_order_however_sending_one_of_them_ended()
    {
        // A few at a time: a message that was sent and never noted is looked for among the ids next to those that are known.
        foreach (var few in Bad.Select((fault, at) => (fault, at)).Chunk(3))
        {
            await Task.WhenAll(few.Select(one => PagesStandOnceAsync(one.fault, one.at)));
        }
    }

    private async Task PagesStandOnceAsync(FakeFault fault, int at)
    {
        var citizen = shared.NewCitizen();
        await citizen.AtPreviewAsync([.. Enumerable.Range(1, 3).Select(part => $"[{part}" + new string('ж', 3900) + $"{part}]")]);
        await citizen.Person.PressAsync("change");
        var sends = 0;
        shared.Fake.Faults.Add("sendMessage", fault, 1, call => call.Chat == citizen.Id && ++sends == 1 + (at % 3));
        await citizen.Person.PressAsync("unchanged");

        var shown = string.Concat(citizen.Chat.Ours.Select(message => message.Text));
        foreach (var part in new[] { "[1ж", "ж1]", "[2ж", "ж2]", "[3ж", "ж3]" })
        {
            Assert.True(shown.Split(part).Length == 2, $"{fault}: {part} in {citizen.Chat}");
        }

        Assert.Equal(citizen.Session.Screen.Pages, citizen.Chat.Ours.SkipLast(1).Select(message => message.Id));
        Assert.Equal(citizen.Card.Id, citizen.Chat.Ours[^1].Id);
        Assert.Empty(citizen.Chat.Theirs);
    }

    [Fact]
    public async Task What_was_typed_is_noted_once_and_shown_however_the_edits_of_the_card_ended() => await Task.WhenAll(Bad.SelectMany(fault => new[] { (fault, 1), (fault, 4) }).Select(async order =>
    {
        var citizen = shared.NewCitizen();
        await citizen.AskedWhatAsync();
        await citizen.Person.TypeAsync("Первое");
        citizen.Fails("editMessageText", order.fault, order.Item2);
        await citizen.Person.TypeAsync("Второе");
        Assert.True(citizen.Card == Assert.Single(citizen.Chat.Living), $"{order}: {citizen.Chat}");
        Assert.Equal("Первое\nВторое", citizen.Answer("what"));
        Assert.Contains("Второе", citizen.Card.Text, StringComparison.Ordinal);
    }));

    [Fact]
    public async Task After_a_429_the_answer_waits_as_long_as_was_asked_and_arrives()
    {
        var citizen = shared.NewCitizen();
        await citizen.AskedWhatAsync();
        await citizen.Person.TypeAsync("Первое");
        citizen.Fails("editMessageText", FakeFault.TooMany(1));
        var watch = Stopwatch.StartNew();
        await citizen.Person.TypeAsync("Второе");
        Assert.True(watch.Elapsed > TimeSpan.FromSeconds(1));
        Assert.Equal(2, citizen.Calls("editMessageText"));
        Assert.Contains("Второе", citizen.Card.Text, StringComparison.Ordinal);
        Assert.Empty(citizen.Chat.Theirs);
    }

    [Fact]
    public async Task Where_lots_of_messages_cannot_be_deleted_each_is_deleted_by_itself() => await Task.WhenAll(Bad.Where(fault => !fault.AfterDoing).Select(async fault =>
    {
        var citizen = shared.NewCitizen();
        await citizen.AskedWhatAsync();
        citizen.Fails("deleteMessages", fault, 100);
        await Task.WhenAll(citizen.Person.TypeAsync("Первое"), citizen.Person.TypeAsync("Второе"), citizen.Person.TypeAsync("Третье"));
        Assert.True(citizen.Chat.Theirs.Count == 0, $"{fault}: {citizen.Chat}");
        Assert.Empty(citizen.Session.Screen.Doomed);
        Assert.Single(citizen.Chat.Living);
    }));

    [Fact]
    public async Task A_press_is_done_though_its_answer_does_not_arrive()
    {
        var citizen = shared.NewCitizen();
        await citizen.AtMenuAsync();
        await citizen.Person.TypeAsync("?");
        shared.Fake.Faults.Add("answerCallbackQuery", FakeFault.ServerError, 3);
        await citizen.Person.PressAsync("report");
        Assert.True(citizen.Person.Offers("hour"));
    }
}
