using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Helpline.Sealing;
using Helpline.Tests.Support;
using Helpline.Tips;

namespace Helpline.Tests.Tips;

public sealed class ReceiptDeskTests
{
    private const string Police = "demo-kz-police";

    private static Receipt ReceiptOf(DrawnTip drawn) => Receipt.Find(drawn.Receipt)!;

    [Fact]
    public async Task A_held_and_a_delivered_tip_look_the_same_to_the_receipt()
    {
        await using var house = await TipHouse.OpenAsync();
        var drawn = await house.FileAsync();
        var held = await house.Receipts.LookAsync(ReceiptOf(drawn), TipHouse.Soon);
        house.Clock.Move(TimeSpan.FromMinutes(66));
        await house.DeliverAsync();
        var delivered = await house.Receipts.LookAsync(ReceiptOf(drawn), TipHouse.Soon);
        Assert.Equal((TipState.Sent, TipState.Sent), (held!.State, delivered!.State));
        Assert.Equal(held.AgencyNames, delivered.AgencyNames);
    }

    [Fact]
    public async Task An_answer_is_read_by_its_receipt_defanged_and_the_state_in_the_agency_words()
    {
        await using var house = await TipHouse.OpenAsync();
        var drawn = await house.FileAndDeliverAsync();
        var tip = Assert.Single(await house.Desk.ListAsync(Police, TipHouse.Soon));
        var jwe = await house.AnswerAsync(Police, tip, "Спасибо. См. https://evil.kz/x или @name, +7 701 123 45 67. Звоните 102.");
        var id = new byte[16];
        Assert.Equal(DeskOutcome.Done, await house.Desk.PostAnswerAsync(Police, tip.DeliveryId, id, jwe, TipHouse.Soon));
        Assert.Equal(DeskOutcome.Done, await house.Desk.PostAnswerAsync(Police, tip.DeliveryId, id, jwe, TipHouse.Soon));
        Assert.Equal(DeskOutcome.Done, await house.Desk.SetStateAsync(Police, tip.DeliveryId, "closed", "acted", TipHouse.Soon));
        var looked = await house.Receipts.LookAsync(ReceiptOf(drawn), TipHouse.Soon);
        var answer = Assert.Single(looked!.Answers);
        Assert.Equal("Спасибо. См. hxxps://evil[.]kz/x или (at)name, 7·701·123·45·67. Звоните 102.", answer.Text);
        Assert.Equal((TipState.Closed, "acted", 0), (looked.State, looked.Reason, looked.Refused));
    }

    [Fact]
    public async Task An_answer_for_another_tip_or_by_a_strange_key_is_never_shown()
    {
        await using var house = await TipHouse.OpenAsync();
        var drawn = await house.FileAndDeliverAsync();
        var tip = Assert.Single(await house.Desk.ListAsync(Police, TipHouse.Soon));
        var opening = await house.Desk.GetAsync(Police, tip.DeliveryId, TipHouse.Soon);
        var other = await house.AnswerAsync(Police, tip with { TipId = new byte[16] }, "other", opening!.AnswerJwk);
        using var strange = System.Security.Cryptography.ECDsa.Create(System.Security.Cryptography.ECCurve.NamedCurves.nistP256);
        var forged = AnswerSeal.Seal(AnswerSeal.Sign(strange, new(tip.TipId, "forged", new(2026, 11, 22))), opening.AnswerJwk);
        await house.Desk.PostAnswerAsync(Police, tip.DeliveryId, [.. Enumerable.Repeat((byte)1, 16)], other, TipHouse.Soon);
        await house.Desk.PostAnswerAsync(Police, tip.DeliveryId, [.. Enumerable.Repeat((byte)2, 16)], forged, TipHouse.Soon);
        var looked = await house.Receipts.LookAsync(ReceiptOf(drawn), TipHouse.Soon);
        Assert.Empty(looked!.Answers);
        Assert.Equal(2, looked.Refused);
    }

    [Theory]
    [InlineData("plain words")]
    [InlineData("a.b.c.d.e")]
    [InlineData("eyJhbGciOiJkaXIifQ..AAAAAAAAAAAAAAAA.AAAA.AAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("")]
    public async Task What_is_not_sealed_is_not_kept_as_an_answer(string answer)
    {
        await using var house = await TipHouse.OpenAsync();
        await house.FileAndDeliverAsync();
        var tip = Assert.Single(await house.Desk.ListAsync(Police, TipHouse.Soon));
        Assert.Equal(DeskOutcome.Refused, await house.Desk.PostAnswerAsync(Police, tip.DeliveryId, new byte[16], answer, TipHouse.Soon));
    }

    [Fact]
    public async Task A_miss_asks_and_derives_as_much_as_a_hit()
    {
        await using var house = await TipHouse.OpenAsync();
        var held = await house.FileAsync();
        var released = await house.FileAsync(TipHouse.Draft(urgency: "now"));
        await house.DeliverAsync();
        var costs = new HashSet<(int, int)>();
        foreach (var receipt in new[] { ReceiptOf(held), ReceiptOf(released), Receipt.Draw() })
        {
            var work = house.Get<ReceiptWork>();
            var (queries, derivations) = (work.Queries, work.Derivations);
            await house.Receipts.LookAsync(receipt, TipHouse.Soon);
            costs.Add((work.Queries - queries, work.Derivations - derivations));
        }

        Assert.Equal([(5, 4)], costs);
        Assert.Null(await house.Receipts.LookAsync(Receipt.Draw(), TipHouse.Soon));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_nobody_opened_is_gone_for_good_when_taken_back(bool released)
    {
        await using var house = await TipHouse.OpenAsync();
        var drawn = await house.FileAsync(TipHouse.Draft(urgency: released ? "now" : "hour"));
        if (released)
        {
            await house.DeliverAsync();
        }

        var keys = SqliteCells.Rows(Path.Combine(house.Folder, "shred.db"), "shred_keys").Count;
        Assert.Equal(TakenBack.Gone, await house.Receipts.TakeBackAsync(ReceiptOf(drawn), TipHouse.Soon));
        Assert.Equal(keys - 1, SqliteCells.Rows(Path.Combine(house.Folder, "shred.db"), "shred_keys").Count);
        Assert.Null(await house.Receipts.LookAsync(ReceiptOf(drawn), TipHouse.Soon));
        Assert.Equal(TakenBack.Missing, await house.Receipts.TakeBackAsync(ReceiptOf(drawn), TipHouse.Soon));
        foreach (var table in new[] { "held", "tips", "parts", "deliveries", "wraps" })
        {
            Assert.Empty(SqliteCells.Rows(Path.Combine(house.Folder, "tips.db"), table));
        }
    }

    [Fact]
    public async Task What_was_opened_is_marked_when_taken_back()
    {
        await using var house = await TipHouse.OpenAsync();
        var drawn = await house.FileAndDeliverAsync();
        var tip = Assert.Single(await house.Desk.ListAsync(Police, TipHouse.Soon));
        await house.Desk.MarkOpenedAsync(Police, tip.DeliveryId, TipHouse.Soon);
        Assert.Equal(TakenBack.Opened, await house.Receipts.TakeBackAsync(ReceiptOf(drawn), TipHouse.Soon));
        Assert.True((await house.Receipts.LookAsync(ReceiptOf(drawn), TipHouse.Soon))!.TakenBack);
        Assert.True(Assert.Single(await house.Desk.ListAsync(Police, TipHouse.Soon)).TakenBack);
        Assert.Equal(AddOutcome.Closed, (await house.Receipts.AddAsync(ReceiptOf(drawn), "more", TipHouse.Soon)).Outcome);
    }

    [Fact]
    public async Task An_addition_is_held_then_read_after_its_tip_and_kept_once()
    {
        await using var house = await TipHouse.OpenAsync();
        var drawn = await house.FileAsync();
        for (var i = 0; i < 2; i++)
        {
            var addition = await house.Receipts.AddAsync(ReceiptOf(drawn), "и ещё одно", TipHouse.Soon);
            await house.Side.CommitAsync(addition.Changes!, TipHouse.Soon);
        }

        house.Clock.Move(TimeSpan.FromMinutes(66));
        await house.DeliverAsync();
        await house.DeliverAsync();
        var again = await house.Receipts.AddAsync(ReceiptOf(drawn), "и ещё одно", TipHouse.Soon);
        await house.Side.CommitAsync(again.Changes!, TipHouse.Soon);
        var tip = Assert.Single(await house.Desk.ListAsync(Police, TipHouse.Soon));
        var opening = await house.Desk.GetAsync(Police, tip.DeliveryId, TipHouse.Soon);
        Assert.Equal(2, opening!.Parts.Count);
        Assert.Equal([new("what", "и ещё одно")], TipHouse.Opened(Assert.Single(opening.Parts[1].Jwes)).Fields);
        Assert.Empty(SqliteCells.Rows(Path.Combine(house.Folder, "tips.db"), "held"));
    }

    [Fact]
    public async Task A_tip_and_its_addition_are_bound_to_the_key_that_answers_go_to()
    {
        await using var house = await TipHouse.OpenAsync();
        var drawn = await house.FileAndDeliverAsync();
        var addition = await house.Receipts.AddAsync(ReceiptOf(drawn), "и ещё одно", TipHouse.Soon);
        await house.Side.CommitAsync(addition.Changes!, TipHouse.Soon);
        house.Clock.Move(TimeSpan.FromMinutes(66));
        await house.DeliverAsync();
        var tip = Assert.Single(await house.Desk.ListAsync(Police, TipHouse.Soon));
        var opening = await house.Desk.GetAsync(Police, tip.DeliveryId, TipHouse.Soon);
        Assert.Equal(2, opening!.Parts.Count);
        Assert.All(opening.Parts.SelectMany(p => p.Jwes), jwe =>
        {
            var aad = Base64Url.DecodeFromChars(JsonDocument.Parse(jwe).RootElement.GetProperty("aad").GetString());
            Assert.Equal(KeyThumbprint.Of(opening.AnswerJwk), JsonDocument.Parse(aad).RootElement.GetProperty("answerKey").GetString());
        });
    }

    [Fact]
    public async Task Whoever_has_the_shred_key_can_not_guess_the_words_of_an_addition_by_its_id()
    {
        await using var house = await TipHouse.OpenAsync();
        var drawn = await house.FileAndDeliverAsync();
        var addition = await house.Receipts.AddAsync(ReceiptOf(drawn), "777 ABC 02", TipHouse.Soon);
        await house.Side.CommitAsync(addition.Changes!, TipHouse.Soon);
        var held = Assert.Single(SqliteCells.Rows(Path.Combine(house.Folder, "tips.db"), "held"));
        var shredKey = await house.Shred.FindAsync(held["shred_id"], TipHouse.Soon);
        var guess = HMACSHA256.HashData(shredKey!, Encoding.UTF8.GetBytes("helpline/v1/addition\0777 ABC 02"));
        Assert.NotEqual(guess[..16], held["part_id"]);
    }

    [Fact]
    public async Task Nothing_is_added_to_a_receipt_that_nobody_has()
    {
        await using var house = await TipHouse.OpenAsync();
        Assert.Equal(AddOutcome.Missing, (await house.Receipts.AddAsync(Receipt.Draw(), "x", TipHouse.Soon)).Outcome);
    }
}
