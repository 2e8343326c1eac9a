using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using Helpline.Forwarding;
using Helpline.Sealing;
using Helpline.Storage.Tips;
using Helpline.Tests.Sealing;
using Helpline.Tips;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Helpline.Tests.Tips;

/// <summary>Photos go with their tip: sealed with it, held with it, once, gone with it, and open to its agencies alone.</summary>
public sealed class PhotosTests
{
    private const string Police = "demo-kz-police";
    private const int Class = (256 * 1024) + (4 * 16);

    [Fact]
    public async Task An_agency_opens_the_photos_with_the_key_of_the_tip_and_knows_how_many_there_are()
    {
        await using var house = await TipHouse.OpenAsync();
        byte[][] photos = [RandomNumberGenerator.GetBytes(1000), RandomNumberGenerator.GetBytes(300_000), []];
        await house.FileAndDeliverAsync(photos: photos);

        var tip = Assert.Single(await house.Desk.ListAsync(Police, TipHouse.Soon));
        var opening = (await house.Desk.GetAsync(Police, tip.DeliveryId, TipHouse.Soon))!;
        Assert.Equal([new DeskFile(1, Class), new DeskFile(2, (1024 * 1024) + (16 * 16)), new DeskFile(3, Class)], opening.Files);
        Assert.Contains(new("photos", "3"), TipHouse.Opened(opening.Parts[0].Jwes[0]).Fields);
        var key = KeyOf(opening.Parts[0].Jwes[0]);
        for (var number = 1; number <= photos.Length; number++)
        {
            var file = (await house.Desk.FileAsync(Police, tip.DeliveryId, number, TipHouse.Soon))!;
            Assert.Equal(opening.Files[number - 1].Bytes, file.Length);
            Assert.Equal(photos[number - 1], AttachmentSeal.Open(key, tip.TipId, number, file));
        }
    }

    [Fact]
    public async Task No_other_agency_and_no_other_number_has_a_file()
    {
        await using var house = await TipHouse.OpenAsync();
        await house.FileAndDeliverAsync(photos: [[1]]);
        var tip = Assert.Single(await house.Desk.ListAsync(Police, TipHouse.Soon));
        foreach (var number in new[] { 0, 2, -1, int.MaxValue })
        {
            Assert.Null(await house.Desk.FileAsync(Police, tip.DeliveryId, number, TipHouse.Soon));
        }

        Assert.Null(await house.Desk.FileAsync("demo-kg-police", tip.DeliveryId, 1, TipHouse.Soon));
        Assert.Null(await house.Desk.FileAsync(Police, tip.TipId, 1, TipHouse.Soon));
    }

    [Fact]
    public async Task A_tip_without_photos_says_nothing_of_them()
    {
        await using var house = await TipHouse.OpenAsync();
        await house.FileAndDeliverAsync();
        var tip = Assert.Single(await house.Desk.ListAsync(Police, TipHouse.Soon));
        var opening = (await house.Desk.GetAsync(Police, tip.DeliveryId, TipHouse.Soon))!;
        Assert.Empty(opening.Files);
        Assert.DoesNotContain(TipHouse.Opened(opening.Parts[0].Jwes[0]).Fields, field => field.Key == "photos");
        Assert.DoesNotContain(house.Filing.BodyFields(TipHouse.Draft()), field => field.Key == "photos");
        Assert.Contains(new("photos", "2"), house.Filing.BodyFields(TipHouse.Draft() with { Photos = 2 }));
    }

    [Fact]
    public async Task Filed_again_held_or_released_the_photos_are_kept_once()
    {
        await using var house = await TipHouse.OpenAsync();
        var drawn = house.Filing.Draw();
        for (var i = 0; i < 3; i++)
        {
            await house.Side.CommitAsync(house.Filing.File(TipHouse.Draft(urgency: "now"), drawn, [[1], [2]])!, TipHouse.Soon);
            Assert.Equal(2, await CountAsync(house));
            if (i == 1)
            {
                await house.DeliverAsync();
            }
        }

        Assert.Equal(2, await CountAsync(house));
    }

    [Fact]
    public async Task A_filing_that_fails_leaves_no_photo()
    {
        await using var house = await TipHouse.OpenAsync();
        var changes = house.Filing.File(TipHouse.Draft(), house.Filing.Draw(), [[1], [2]])!;
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            house.Side.CommitAsync(new([.. changes.List, (_, _) => throw new InvalidOperationException()]), TipHouse.Soon));
        Assert.Equal(0, await CountAsync(house));
    }

    [Fact]
    public void More_photos_than_a_tip_has_are_a_bug_upstream() => Assert.Throws<ArgumentException>(() =>
        new TipFiling(null!, null!, null!, null!, TimeProvider.System).File(TipHouse.Draft(), new([], ""), [.. Enumerable.Repeat<byte[]>([], TipFiling.MostPhotos + 1)]));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Photos_of_a_tip_that_is_taken_back_are_gone_and_those_of_another_stay(bool released)
    {
        await using var house = await TipHouse.OpenAsync();
        await house.FileAsync(photos: [[3]]);
        var drawn = await house.FileAsync(TipHouse.Draft(urgency: released ? "now" : "hour"), [[1], [2]]);
        await house.DeliverAsync();
        Assert.Equal(3, await CountAsync(house));

        Assert.Equal(TakenBack.Gone, await house.Receipts.TakeBackAsync(Receipt.Find(drawn.Receipt)!, TipHouse.Soon));

        Assert.Equal(1, await CountAsync(house));
    }

    [Fact]
    public async Task Photos_whose_key_is_gone_or_that_belong_to_no_tip_are_swept_away()
    {
        await using var house = await TipHouse.OpenAsync();
        await house.FileAsync(photos: [[1]]);
        await house.FileAndDeliverAsync(photos: [[2]]);
        var kept = await house.FileAsync(photos: [[3]]);
        await using var db = house.Database.OpenTips();
        foreach (var shred in await db.Held.Where(h => h.TipId != kept.TipId).Select(h => h.ShredId).Concat(db.Tips.Select(t => t.ShredId)).ToListAsync(TipHouse.Soon))
        {
            await house.Shred.DestroyAsync(shred, TipHouse.Soon);
        }

        db.Attachments.Add(new() { Id = new byte[16], TipId = new byte[16], Number = 1, Body = [1] });
        await db.SaveChangesAsync(TipHouse.Soon);
        Assert.Equal(4, await CountAsync(house));

        await house.Get<ErasedTips>().SweepAsync(TipHouse.Soon);

        Assert.Equal(kept.TipId, (await db.Attachments.AsNoTracking().SingleAsync(TipHouse.Soon)).TipId);
    }

    [Fact]
    public async Task What_is_stored_of_a_photo_is_told_by_its_size()
    {
        await using var house = await TipHouse.OpenAsync();
        var drawn = await house.FileAsync(photos: [[1], [2]]);
        var fields = await house.Get<TipDisclosure>().FindAsync(drawn.TipId, TipHouse.Soon);
        Assert.Equal([(1, Class + Attachments.SealBytes), (2, Class + Attachments.SealBytes)],
            fields.Where(f => f is { Table: "attachments", Column: "body" }).Select(f => (f.Row, f.Bytes)));
    }

    [Fact]
    public async Task A_photo_that_was_put_under_another_tip_or_number_does_not_open()
    {
        await using var house = await TipHouse.OpenAsync();
        await house.FileAndDeliverAsync(photos: [[1], [2]]);
        var tip = Assert.Single(await house.Desk.ListAsync(Police, TipHouse.Soon));
        await using (var db = house.Database.OpenTips())
        {
            await db.Attachments.ExecuteUpdateAsync(set => set.SetProperty(a => a.Number, a => 3 - a.Number), TipHouse.Soon);
        }

        Assert.Null(await house.Desk.FileAsync(Police, tip.DeliveryId, 1, TipHouse.Soon));
    }

    [Fact]
    public async Task Nothing_on_disk_holds_a_piece_of_a_photo()
    {
        await using var house = await TipHouse.OpenAsync();
        var mark = RandomNumberGenerator.GetBytes(24);
        await house.FileAsync(photos: [[.. mark, .. new byte[1000], .. mark]]);
        SqliteConnection.ClearAllPools();
        Assert.All(Directory.GetFiles(house.Folder, "*", SearchOption.AllDirectories), file => Assert.True(File.ReadAllBytes(file).AsSpan().IndexOf(mark) < 0, file));
    }

    private static async Task<int> CountAsync(TipHouse house)
    {
        await using var db = house.Database.OpenTips();
        return await db.Attachments.CountAsync(TipHouse.Soon);
    }

    private static byte[] KeyOf(string jwe)
    {
        using var json = JsonDocument.Parse(jwe);
        return TestKeys.Encryption.Decrypt(Base64Url.DecodeFromChars(json.RootElement.GetProperty("encrypted_key").GetString()), RSAEncryptionPadding.OaepSHA256);
    }
}
